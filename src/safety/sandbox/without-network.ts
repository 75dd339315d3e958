import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/*
 * Run before anything else in a child process that reads documents. The permissions of Node 24 cover files,
 * processes, threads, addons and WASI, but neither the network nor signals to other processes; so the ways to
 * both are shut here, for good: what stands in their place can be neither set nor defined again. Everything in
 * Node that connects (http, https, http2, tls, fetch, WebSocket) does it through these.
 */

function refusal(name: string): () => never {
  // A plain function, because modules of Node's own ask what stands here for its prototype.
  return function refused(): never {
    throw Object.assign(new Error(`“${name}” is refused: a reader of documents opens no connection.`), {
      code: 'ERR_ACCESS_DENIED',
    });
  };
}

function shut(owner: object, names: readonly string[]): void {
  for (const name of names) {
    if (name in owner)
      Object.defineProperty(owner, name, { value: refusal(name), writable: false, configurable: false });
  }
}

function functionNames(owner: object): readonly string[] {
  return Object.entries(owner).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
}

/** A pipe's own handle could make sockets among the files; standard error, always a pipe here, shows its kind. */
function pipePrototype(): object {
  const handle: unknown = Reflect.get(process.stderr, '_handle');
  return typeof handle === 'object' && handle !== null ? Object.getPrototypeOf(handle) : {};
}

shut(net, ['connect', 'createConnection', 'createServer', '_createServerHandle']);
shut(net.Socket.prototype, ['connect']);
shut(net.Server.prototype, ['listen', '_listen2']);
shut(pipePrototype(), ['bind', 'listen', 'connect', 'fchmod']);
shut(dgram, ['createSocket', 'Socket', '_createSocketHandle']);
shut(dns.promises, functionNames(dns.promises));
shut(dns, functionNames(dns));
shut(process, ['kill', '_kill', '_debugProcess', '_debugEnd']);
syncBuiltinESMExports();
