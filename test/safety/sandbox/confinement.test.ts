import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { poolOf } from './pool.ts';

const room = mkdtempSync(join(tmpdir(), 'minutebook-confinement-'));
const folder = join(room, 'folder');
const secret = join(room, 'secret.txt');
const servers: Server[] = [];
let connections = 0;

/** A server that counts who comes. */
async function listening(place: number | string): Promise<Server> {
  const server = createServer((socket) => {
    connections += 1;
    socket.end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(place, resolve));
  return server;
}

beforeAll(() => {
  mkdirSync(folder);
  writeFileSync(secret, 'module.exports = "exempt"');
});

afterAll(() => {
  for (const server of servers) server.close();
  rmSync(room, { recursive: true, force: true });
});

test('a reader that tries every way out is refused each of them', async () => {
  const address = (await listening(0)).address();
  await listening(join(folder, 'socket'));
  const before = readdirSync(folder);
  const aims = { secret, folder, port: typeof address === 'object' ? address?.port : 0 };
  const { value, findings } = await poolOf('escaping').read(Buffer.from(JSON.stringify(aims)), 'a.pdf');
  expect(findings).toEqual([]);
  const answers = z.array(z.tuple([z.string(), z.string()])).parse(value?.value);
  expect(answers.length).toBeGreaterThan(40);
  expect(answers.filter(([, answer]) => !refusals.has(answer))).toEqual([]);
  expect([connections, readdirSync(folder), readFileSync(secret, 'utf8')]).toEqual([
    0,
    before,
    'module.exports = "exempt"',
  ]);
});

/** How Node tells that something is not allowed. */
const refusals = new Set(['ERR_ACCESS_DENIED', 'ERR_DLOPEN_DISABLED']);
