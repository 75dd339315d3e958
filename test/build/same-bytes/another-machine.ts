import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

/**
 * Loaded before a command (`node --import`), makes it believe that it runs on another machine: 400 days later, where
 * folders list their files the other way round, with another name, user and number of processors.
 */
const later = 400 * 24 * 60 * 60 * 1000;

const ThisDate = Date;

class LaterDate extends ThisDate {
  constructor(...given: readonly unknown[]) {
    if (given.length === 0) super(ThisDate.now() + later);
    // @ts-expect-error Date takes what its callers give it.
    else super(...given);
  }

  static override now(): number {
    return ThisDate.now() + later;
  }
}

function reversed(list: unknown): unknown {
  return Array.isArray(list) ? list.toReversed() : list;
}

const { readdir } = fs.promises;
const { readdirSync } = fs;

Object.assign(globalThis, { Date: LaterDate });
Object.assign(fs.promises, {
  readdir: async (...given: Parameters<typeof readdir>) => reversed(await readdir(...given)),
});
Object.assign(fs, {
  readdirSync: (...given: Parameters<typeof readdirSync>) => reversed(readdirSync(...given)),
});
Object.assign(os, {
  availableParallelism: () => 5,
  cpus: () => [],
  hostname: () => 'elsewhere',
  userInfo: () => ({ username: 'somebody', uid: 4321, gid: 4321, shell: '/bin/false', homedir: '/nowhere' }),
});
syncBuiltinESMExports();
