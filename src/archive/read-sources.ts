import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { inertFileName, safeFileName } from '../safety/file-names.ts';
import { type FolderContext, fileName } from './folder-context.ts';
import { checked, conversionSchema, type ReportedSource, readYaml } from './front-matter.ts';
import type { Address, Source, SourceId } from './model.ts';

function conversionIn(context: FolderContext): readonly ReportedSource[] {
  const text = context.folder.get('conversion.yaml');
  if (text === undefined) return [];
  const file = fileName(context, 'conversion.yaml');
  const yaml = readYaml(text, file);
  const { value, findings } =
    yaml.findings.length > 0
      ? { value: undefined, findings: yaml.findings }
      : checked(conversionSchema, yaml.value, file);
  context.findings.push(...findings);
  return value?.sources ?? [];
}

/**
 * A record may be written by anybody who may correct the collection: it can neither publish a file from
 * outside the content folder nor have a page written outside the site.
 */
function staysInside({ id, file, path }: ReportedSource, context: FolderContext): boolean {
  const below = relative(context.root, resolve(context.root, path)).split(sep);
  const isName = !/[\\/]/.test(file) && file !== '.' && file !== '..';
  if (/^[a-z0-9-]+$/.test(id) && isName && below[0] !== '..' && !isAbsolute(path)) return true;
  context.findings.push({
    rule: 'original-outside',
    severity: 'error',
    file: fileName(context, 'conversion.yaml'),
    message: `The source “${id}” with the file “${file}” at “${path}” would lead out of the content folder or the site.`,
    hint: 'An id holds small letters, figures and hyphens, a file is a bare name, and a path leads to a file below the content folder.',
  });
  return false;
}

/**
 * The name under which each original is published: its own as far as every file system takes it, unless another
 * has it already (in small or capital letters). It has an ending, so it is never that of the folder of a conversion
 * report, which is named by the source's id.
 */
function publishedNames(sources: readonly ReportedSource[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const { id, file } of sources) {
    const own = inertFileName(safeFileName(file));
    const ending = extname(own);
    let name = own;
    for (let count = 1; taken.has(name.toLowerCase()); count += 1)
      name = `${id}${count === 1 ? '' : `-${count}`}${ending}`;
    taken.add(name.toLowerCase());
    names.set(id, name);
  }
  return names;
}

/** The sources of a meeting as its `conversion.yaml` tells them, with the addresses that they are published at. */
export function sourcesIn(context: FolderContext): readonly Source[] {
  const sources = conversionIn(context).filter((source) => staysInside(source, context));
  const names = publishedNames(sources);
  return sources.map(({ warnings, path, ...source }) => ({
    ...source,
    id: source.id as SourceId,
    url: (source.withheld === undefined
      ? `${context.url}files/${encodeURIComponent(names.get(source.id) ?? source.file)}`
      : `${context.url}files/${source.id}/#original`) as Address,
    report: `${context.url}files/${source.id}/` as Address,
    path: join(context.root, path),
    pages: [],
    warnings: warnings.map((warning) => ({ ...warning, file: source.file })),
  }));
}
