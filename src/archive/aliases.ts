import type { Outcome } from '../document/finding.ts';
import { checked, peopleSchema, readYaml } from './front-matter.ts';
import { keptText } from './kept-file.ts';
import type { PersonAliases } from './model.ts';

/** The names that a publisher has brought together by hand; without the file there are none. */
export async function readAliases(root: string): Promise<Outcome<readonly PersonAliases[]>> {
  const name = 'people.yaml';
  const text = await keptText(root, name);
  if (text.value === undefined) return { value: [], findings: text.findings };
  const yaml = readYaml(text.value, name);
  if (yaml.findings.length > 0) return { value: [], findings: yaml.findings };
  const { value, findings } = checked(peopleSchema, yaml.value, name);
  return { value: value?.people ?? [], findings };
}
