import { execFile } from 'node:child_process';

/** A program that exchanges two names of one file system in one step, and what goes before them on its command line. */
type Exchanger = readonly [program: string, ...before: readonly string[]];

/** The number of Linux's `renameat2` by processor, for Perl, which knows no name for it. */
const systemCalls: ReadonlyMap<string, number> = new Map([
  ['x64', 316],
  ['arm64', 276],
]);

/** In Linux's words: both paths as they stand, exchanged. */
function perl(systemCall: number): Exchanger {
  return ['perl', '-e', `exit(syscall(${systemCall}, -100, $ARGV[0], -100, $ARGV[1], 2) == 0 ? 0 : 1)`];
}

/**
 * Node can exchange no names itself. GNU's `mv` can from coreutils 9.5 on, util-linux has `exch` from 2.40 on, and
 * older systems of the Debian family always have Perl. An older `mv` refuses the option and does nothing.
 */
const exchangers: readonly Exchanger[] = [
  ['mv', '--exchange', '--no-target-directory'],
  ['exch'],
  ...[systemCalls.get(process.arch)].flatMap((call) => (call === undefined ? [] : [perl(call)])),
];

function succeeds([program, ...before]: Exchanger, paths: readonly string[]): Promise<boolean> {
  return new Promise((settle) => {
    execFile(program, [...before, ...paths], (reason) => settle(reason === null));
  });
}

/**
 * Exchanges what stands at two absolute paths in one step of the file system, so that at no moment neither is there.
 * `false` when it was not done: one of them is missing, or the system or its file system cannot.
 */
export async function exchanged(one: string, other: string): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  for (const exchanger of exchangers) if (await succeeds(exchanger, [one, other])) return true;
  return false;
}
