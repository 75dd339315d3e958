import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from '../document/finding.ts';
import { checked, peopleSchema, readYaml } from './front-matter.ts';
import type { PersonAliases } from './model.ts';

/** The names that a publisher has brought together by hand; without the file there are none. */
export async function readAliases(root: string): Promise<Outcome<readonly PersonAliases[]>> {
  const name = 'people.yaml';
  const text = await readFile(join(root, name), 'utf8').catch(() => undefined);
  if (text === undefined) return { value: [], findings: [] };
  const yaml = readYaml(text, name);
  if (yaml.findings.length > 0) return { value: [], findings: yaml.findings };
  const { value, findings } = checked(peopleSchema, yaml.value, name);
  return { value: value?.people ?? [], findings };
}
