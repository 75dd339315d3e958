import { relative, resolve, sep } from 'node:path';
import { londonDay } from '../document/dates.ts';

/** What commands look up in the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Why Node could not read the options of a command, as one sentence. */
export function optionsFault(error: unknown): string {
  const message = String(error instanceof Error ? error.message : error);
  const [reason = 'The options cannot be read'] = message.split(/\.\s/);
  return `${reason.replace(/\.$/, '')}.`;
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
