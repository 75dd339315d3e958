import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { contentSecurityPolicy } from '../safety/content-security-policy.ts';
import { answerTo, type Entry, isText, mediaType } from './answer.ts';

const compressed = promisify(gzip);

/** Sends text as small as every host does, so that what is measured here is what readers get. */
async function send(
  request: IncomingMessage,
  response: ServerResponse,
  type: string,
  body: Buffer,
): Promise<void> {
  const isSmaller = isText(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (isSmaller) response.setHeader('Content-Encoding', 'gzip');
  if (isText(type)) response.setHeader('Vary', 'Accept-Encoding');
  const sent = isSmaller ? await compressed(body) : body;
  response.setHeader('Content-Length', sent.length);
  response.end(request.method === 'HEAD' ? undefined : sent);
}

/** A server of the files in `folder`, for looking at a site on one's own machine. It does not listen yet. */
export function staticServer(folder: string, base: string): Server {
  return createServer(async (request, response) => {
    const answer = answerTo(request.url ?? '/', base, (path) => entryAt(join(folder, path)));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', contentSecurityPolicy);
    response.setHeader('Cache-Control', 'no-cache');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (answer.type === 'redirect') {
      response.writeHead(301, { Location: answer.location }).end();
    } else {
      const body = await readFile(join(folder, answer.path)).catch(() => undefined);
      const type = body === undefined ? 'text/plain; charset=utf-8' : mediaType(answer.path);
      response.statusCode = body === undefined ? 404 : answer.status;
      response.setHeader('Content-Type', type);
      await send(request, response, type, body ?? Buffer.from('Not found\n'));
    }
  });
}

/**
 * Makes the server listen on this machine only, at `port` or, when that is taken, at one of the next
 * twenty; gives the port. Port 0 stands for any free one.
 */
export async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; candidate <= port + 20; candidate++) {
    if (await listening(server, candidate)) break;
  }
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error(`None of the ports ${port} to ${port + 20} is free.`);
  }
  return address.port;
}

function listening(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (reason: NodeJS.ErrnoException): void => {
      server.off('listening', ready);
      if (reason.code === 'EADDRINUSE') resolve(false);
      else reject(reason);
    };
    const ready = (): void => {
      server.off('error', failed);
      resolve(true);
    };
    server.once('error', failed).once('listening', ready).listen(port, '127.0.0.1');
  });
}

function entryAt(path: string): Entry {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) return 'file';
  return found?.isDirectory() ? 'directory' : 'nothing';
}
