import { appendFileSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { measured } from './processes.ts';
import { tableRow } from './table.ts';

function bytesBelow(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

const told = z.object({
  did: z.number(),
  lost: z.number().optional(),
  parts: z.record(z.string(), z.number()).optional(),
});

/** Something to measure: a command, and the folder that it fills. */
export interface Task {
  readonly name: string;
  readonly args: readonly string[];
  readonly command?: string;
  readonly cwd?: string;
  readonly fills: string;
  readonly unit: string;
  /** Tells how much was done when the command does not say. */
  readonly count?: (output: string) => number;
}

/** Takes a piece of the table. */
export type Print = (text: string) => void;

/** Runs a task once, and prints its row. */
export async function run(task: Task, print: Print): Promise<void> {
  const cost = await measured(task.command ?? process.execPath, task.args, task.cwd);
  const said = task.count
    ? { did: task.count(cost.output), lost: undefined, parts: undefined }
    : told.parse(JSON.parse(cost.output));
  const lost = said.lost === undefined ? '' : `, ${said.lost} words lost`;
  const row = { name: `${task.name}${lost}`, cost, did: said.did, unit: task.unit };
  print(tableRow({ ...row, bytes: bytesBelow(task.fills) }));
  for (const [name, user] of Object.entries(said.parts ?? {}))
    print(tableRow({ ...row, name: `– of it ${name}`, cost: { user }, bytes: undefined }));
}

/** Adds a sentence to one document, so that the run after it has one thing to do. */
export function changeOne(folder: string, ending: RegExp): void {
  const name = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .toSorted()[0];
  if (name === undefined) throw new Error(`Nothing in ${folder} can be changed.`);
  appendFileSync(join(folder, name), '\nThe Committee thanked the officers for their report.\n');
}

/**
 * Runs some tasks, one after the other, three times: with nothing made before, with nothing changed, and with one
 * document changed.
 */
export async function threeTimes(tasks: readonly Task[], change: () => void, print: Print): Promise<void> {
  for (const state of ['cold', 'nothing changed', 'one document changed']) {
    if (state === 'one document changed') change();
    for (const task of tasks) await run({ ...task, name: `${task.name}, ${state}` }, print);
  }
}
