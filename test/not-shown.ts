import { test } from 'vitest';

/** Says aloud that something was not tested on this machine, and why: a green run must not seem to show it. */
export function notShown(what: string): void {
  process.stderr.write(`\nNOT SHOWN: ${what}\n\n`);
}

/** `test` where something holds; elsewhere the test is left out, and said to be, with what it does not show and why. */
export function testWhere(holds: boolean, what: string) {
  if (!holds) notShown(what);
  return test.runIf(holds);
}

/** `test` for what only Linux has. */
export function testOnLinux(what: string) {
  return testWhere(process.platform === 'linux', `${what}, for this system is not Linux.`);
}
