import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { z } from 'zod';
import { londonDay } from '../document/dates.ts';

/** What commands look up in the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A command line that was read: what it asks for, or that it asks for help, or what is wrong with it, as a sentence. */
export type CommandLine<Asked> =
  | { readonly type: 'options'; readonly options: Asked }
  | { readonly type: 'help' }
  | { readonly type: 'wrong'; readonly message: string };

/** What was given for each option of a table. */
export type GivenOptions<Table extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Table }>
>['values'];

/** With what a command ends: 2 is done but for something that a person has to see to, 64 is called wrongly. */
export const exitStatus = { done: 0, failed: 1, incomplete: 2, usage: 64 } as const;

/**
 * Reads a command line by a table of options, to which --help is added. `understand` makes of what was given what is
 * asked for, or a sentence on what is wrong. Words that belong to no option are refused unless `takesWords`.
 */
export function readCommandLine<const Table extends ParseArgsOptionsConfig, Asked extends object>(
  args: readonly string[],
  table: Table,
  understand: (given: GivenOptions<Table>, words: readonly string[]) => Asked | string,
  takesWords = false,
): CommandLine<Asked> {
  const options = { ...table, help: { type: 'boolean', short: 'h' } } as const;
  let read: ReturnType<typeof parseArgs<{ options: Table; allowPositionals: boolean }>>;
  try {
    read = parseArgs({ args: [...args], options, allowPositionals: takesWords });
  } catch (error) {
    return { type: 'wrong', message: optionsFault(error) };
  }
  if ('help' in read.values) return { type: 'help' };
  const asked = understand(read.values, read.positionals);
  return typeof asked === 'string' ? { type: 'wrong', message: asked } : { type: 'options', options: asked };
}

/** Why Node could not read the options of a command, as one sentence. */
export function optionsFault(error: unknown): string {
  const message = String(error instanceof Error ? error.message : error);
  const [reason = 'The options cannot be read'] = message.split(/\.\s/);
  return `${reason.replace(/\.$/, '')}.`;
}

/** A sentence that names the first of some options that names no folder though it was given. */
export function emptyFolder<Option extends string>(
  given: Readonly<Partial<Record<Option, string | undefined>>>,
  options: readonly Option[],
): string | undefined {
  const empty = options.find((option) => given[option] === '');
  return empty && `--${empty} names no folder.`;
}

/** Where the collections go of documents that are named to a build: a folder beside the one of the site. */
export function collectionsBeside(output: string): string {
  const site = resolve(output);
  return join(dirname(site), `${basename(site)}-content`);
}

/** The whole number that an option gives, from 0 to 999,999,999. */
export function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Whether a text is a day of the calendar, such as 2026-11-26. */
export function isDay(text: string | undefined): boolean {
  return text !== undefined && z.iso.date().safeParse(text).success;
}

/** The day of SOURCE_DATE_EPOCH, by which packagers make builds repeatable. */
export function sourceDay(environment: Environment): string | undefined {
  const epoch = environment.SOURCE_DATE_EPOCH ?? '';
  return /^\d{1,11}$/.test(epoch) ? londonDay(Number(epoch)) : undefined;
}

/** Whether a folder is another one or lies below it. */
export function isInside(folder: string, other: string): boolean {
  const path = relative(resolve(other), resolve(folder));
  return path === '' || !(path.startsWith(`..${sep}`) || path === '..' || resolve(path) === path);
}

/** Names and titles come from documents: what would steer a terminal or begin a line of its own is shown as a mark. */
export function terminalText(text: string): string {
  return text.replace(/\p{Cc}/gu, '\ufffd');
}

/** What the system says of a path that a command was given and cannot use. */
const pathFaults: ReadonlyMap<unknown, string> = new Map([
  ['EACCES', 'may not be opened or written by whoever runs this'],
  ['EPERM', 'may not be opened or written by whoever runs this'],
  ['EROFS', 'lies on a disk that cannot be written to'],
  ['ENOTDIR', 'leads through a file, where a folder is needed'],
  ['EEXIST', 'is a file, where a folder is needed'],
]);

/** A sentence on what is wrong with a path, when that is why something failed. */
function pathFault(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && 'path' in error)) return undefined;
  const fault = pathFaults.get(error.code);
  return (
    fault &&
    `“${terminalText(String(error.path))}” ${fault}. Name another folder, or clear the way to this one.`
  );
}

/** What a command that broke says: the reason, with where in the program it happened only when that was asked for. */
export function failureText(name: string, error: unknown, debug: boolean): string {
  const reason = error instanceof Error ? error : new Error(String(error));
  if (debug) return `The ${name} failed: ${reason.stack}\n`;
  const fault = pathFault(error);
  if (fault) return `The ${name} failed: ${fault}\nRun it again with --debug to see where.\n`;
  return `The ${name} failed: ${reason.message}\nRun it again with --debug to see where, and report it.\n`;
}

/**
 * Runs what a command line asks for and gives with what the command ends. Help goes to standard output; what is wrong
 * with the command line goes to standard error, with the help below it, and so does a path that cannot be used.
 */
export async function runCommand<Asked>(
  line: CommandLine<Asked>,
  help: string,
  run: (asked: Asked) => Promise<number>,
): Promise<number> {
  if (line.type === 'options')
    return await run(line.options).catch((error: unknown) => {
      const fault = pathFault(error);
      if (fault === undefined) throw error;
      process.stderr.write(`${fault}\n`);
      return exitStatus.failed;
    });
  if (line.type === 'help') {
    process.stdout.write(`${help}\n`);
    return exitStatus.done;
  }
  process.stderr.write(`${line.message}\n\n${help}\n`);
  return exitStatus.usage;
}
