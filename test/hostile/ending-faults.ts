import type { BuiltCorpus } from './built-corpus.ts';
import type { HostileFile } from './hostile-file.ts';

function isOf(name: string, path: string | undefined): boolean {
  return path !== undefined && (path === name || path.startsWith(`${name}/`));
}

/** How a file ended: whether it was read, was held back, and by which rules it was told of. */
function endOf(name: string, told: BuiltCorpus) {
  const rules = new Set(told.findings.filter(({ file }) => isOf(name, file)).map(({ rule }) => rule));
  return {
    rules,
    isRead: told.sources.some(({ file }) => isOf(name, file)),
    isRefused: told.heldBack.some((path) => isOf(name, path)),
  };
}

/** What is wrong with how a file ended; nothing when it ended as the manifest says. */
function endingFault({ name, ending }: HostileFile, told: BuiltCorpus): string | undefined {
  const { rules, isRead, isRefused } = endOf(name, told);
  const heard = `${isRead ? 'read' : 'not read'}, ${isRefused ? 'refused' : 'not refused'}, ${[...rules].join(' ')}`;
  const isRight = {
    published: () =>
      isRead && ending.ends === 'published' && (ending.noted ?? []).every((rule) => rules.has(rule)),
    held: () => isRead && ending.ends === 'held' && rules.has(ending.by),
    refused: () => !isRead && isRefused && ending.ends === 'refused' && rules.has(ending.by),
    ignored: () => !isRead && !isRefused,
  }[ending.ends];
  return isRight() ? undefined : `${name}: ${JSON.stringify(ending)}, but it was ${heard}`;
}

/** Every file of the corpus that did not end as its entry in the manifest says. */
export function endingFaults(files: readonly HostileFile[], told: BuiltCorpus): readonly string[] {
  return files.flatMap((file) => endingFault(file, told) ?? []);
}
