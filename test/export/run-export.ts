import { spawnSync } from 'node:child_process';

/** Runs the command of the export to its end. The environment names no address and no day, but for what is given. */
export function command(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const env = { ...process.env, MINUTEBOOK_ADDRESS: '', SOURCE_DATE_EPOCH: '', ...environment };
  return spawnSync(process.execPath, ['scripts/export.ts', ...args], { encoding: 'utf8', env });
}
