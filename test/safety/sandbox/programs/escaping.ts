import { Buffer } from 'node:buffer';
import { exec, fork, spawn, spawnSync } from 'node:child_process';
import dgram, { createSocket } from 'node:dgram';
import dns, { lookup } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import {
  existsSync,
  mkdtempSync,
  opendirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import http, { get } from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import inspector from 'node:inspector';
import { createRequire } from 'node:module';
import net, { connect, createConnection, createServer } from 'node:net';
import tls from 'node:tls';
import { writeHeapSnapshot } from 'node:v8';
import { WASI } from 'node:wasi';
import { Worker } from 'node:worker_threads';
import { answerDocuments } from '../../../../src/safety/sandbox/answer-documents.ts';

/*
 * A reader that a document has turned into a burglar: it tries every way out that Node has. The document is
 * JSON with the path of a file that it has no right to, of a folder to write into, and the port and the socket
 * of servers that listen. Each attempt is answered with what came of it: the code of the refusal, or "done".
 */

interface Aims {
  readonly secret: string;
  readonly folder: string;
  readonly port: number;
}

type Attempt = (aims: Aims) => unknown;

/** What an event emitter comes to: an error, or one of the events that mean it got through. */
function outcome(emitter: unknown, ...through: readonly string[]): Promise<string> {
  const told = emitter as NodeJS.EventEmitter;
  return new Promise((resolve, reject) => {
    told.once('error', reject);
    for (const event of through) told.once(event, () => resolve('done'));
  });
}

const files: Readonly<Record<string, Attempt>> = {
  'read a file': ({ secret }) => readFileSync(secret),
  'read a file by promise': ({ secret }) => open(secret),
  'read a file by way of a folder that may be read': ({ secret }) =>
    readFileSync(new URL(`../../../../src/../../../../../../../../..${secret}`, import.meta.url)),
  'load a file as a module': ({ secret }) => import(secret),
  'require a file': ({ secret }) => createRequire(import.meta.url)(secret),
  'list a folder': ({ folder }) => readdirSync(folder),
  'open a folder': ({ folder }) => opendirSync(folder),
  'read the environment of the program': () => readFileSync(`/proc/${process.ppid}/environ`),
  'read by an open number': ({ secret }) => readFileSync(`/proc/self/root${secret}`),
  'write a file': ({ folder }) => writeFileSync(`${folder}/written`, 'x'),
  'write into its own folder': () => writeFileSync(new URL('./written', import.meta.url), 'x'),
  'make a folder': ({ folder }) => mkdtempSync(`${folder}/made`),
  'make a link': ({ secret, folder }) => symlinkSync(secret, `${folder}/link`),
  'rename a file': ({ secret, folder }) => renameSync(secret, `${folder}/renamed`),
  'delete a file': ({ secret }) => rmSync(secret),
  'write a snapshot': ({ folder }) => writeHeapSnapshot(`${folder}/snapshot`),
  'write a report': ({ folder }) => process.report.writeReport(`${folder}/report`),
  'ask whether a file is there': ({ secret }) => {
    if (existsSync(secret)) return 'done';
    throw Object.assign(new Error(), { code: 'ERR_ACCESS_DENIED' });
  },
};

const processes: Readonly<Record<string, Attempt>> = {
  'spawn a process': () => outcome(spawn('true'), 'spawn'),
  'spawn a process and wait': () => {
    const { error } = spawnSync('true');
    if (error) throw error;
  },
  'start a shell': () => outcome(exec('true'), 'spawn', 'exit'),
  'fork itself': () => outcome(fork(process.argv[1] ?? ''), 'spawn'),
  'start a worker': () => outcome(new Worker('1', { eval: true }), 'online', 'exit'),
  'start WASI': () => new WASI({ version: 'preview1' }),
  'load an addon': ({ secret }) => process.dlopen({ exports: {} }, secret),
  'open the inspector': () => inspector.open(0),
  'ask for inner bindings': () => Reflect.get(process, 'binding').call(process, 'tcp_wrap'),
  'end the program': () => process.kill(process.ppid, 'SIGTERM'),
  'end the program by the inner way': () => Reflect.get(process, '_kill')(process.ppid, 15),
  'open the inspector of the program': () => Reflect.get(process, '_debugProcess')(process.ppid),
};

const network: Readonly<Record<string, Attempt>> = {
  connect: ({ port }) => outcome(connect(port, '127.0.0.1'), 'connect'),
  'create a connection': ({ port }) => outcome(createConnection(port, '127.0.0.1'), 'connect'),
  'connect a socket': ({ port }) => outcome(new net.Socket().connect(port, '127.0.0.1'), 'connect'),
  'connect to a socket among the files': ({ folder }) => outcome(connect(`${folder}/socket`), 'connect'),
  'put connect back': ({ port }) => {
    Reflect.defineProperty(net.Socket.prototype, 'connect', { value: () => undefined });
    return outcome(connect(port, '127.0.0.1'), 'connect');
  },
  listen: () => outcome(createServer(() => undefined).listen(0), 'listening'),
  'listen as a server': () => outcome(new net.Server().listen(0), 'listening'),
  'listen among the files': ({ folder }) => outcome(new net.Server().listen(`${folder}/own`), 'listening'),
  'listen by the handle of the pipe': ({ folder }) => {
    const handle = Reflect.get(new net.Socket({ fd: 2 }), '_handle');
    const code = new handle.constructor(0).bind(`${folder}/own`);
    return code === 0 ? 'done' : `code ${code}`;
  },
  fetch: ({ port }) =>
    fetch(`http://127.0.0.1:${port}/`).catch((error) => Promise.reject(error.cause ?? error)),
  'get by http': ({ port }) => outcome(get(`http://127.0.0.1:${port}/`), 'response'),
  'get by https': ({ port }) => outcome(https.get(`https://127.0.0.1:${port}/`), 'response'),
  'serve by http': () => outcome(http.createServer().listen(0), 'listening'),
  'connect by http2': ({ port }) => outcome(http2.connect(`http://127.0.0.1:${port}/`), 'connect'),
  'connect by tls': ({ port }) => outcome(tls.connect(port, '127.0.0.1'), 'secureConnect', 'connect'),
  'send by udp': () => createSocket('udp4'),
  'make a udp socket': () => Reflect.construct(dgram.Socket, ['udp4']),
  'look up a name': () =>
    new Promise((resolve, reject) => lookup('localhost', (e) => (e ? reject(e) : resolve('done')))),
  'look up a name by promise': () => dns.promises.lookup('localhost'),
  'resolve a name': () => new Resolver(),
};

const attempts = { ...files, ...processes, ...network };

async function tried(attempt: Attempt, aims: Aims): Promise<string> {
  try {
    await attempt(aims);
    return 'done';
  } catch (error) {
    return String(Reflect.get(Object(error), 'code') ?? error);
  }
}

answerDocuments(async (bytes) => {
  const aims: Aims = JSON.parse(Buffer.from(bytes).toString());
  const answers: [string, string][] = [];
  for (const [name, attempt] of Object.entries(attempts)) answers.push([name, await tried(attempt, aims)]);
  return { value: answers, parts: [] };
});
