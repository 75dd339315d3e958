import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, openBrowser } from '../end-to-end/browser.ts';
import { attributeValues, builtPages } from '../end-to-end/site-files.ts';
import type { AcceptanceRow } from './acceptance.ts';

/** A host under test: how it is started on a folder and a port of this machine. */
interface Host {
  readonly name: string;
  readonly program: string;
  readonly start: (folder: string, port: number, room: string) => ChildProcess;
}

/** The settings that README.md gives for nginx, with what a server needs to run beside others. */
function nginxSettings(folder: string, port: number, room: string): string {
  return `daemon off; pid ${room}/nginx.pid; error_log ${room}/error.log; events {}
http {
  access_log off; include /etc/nginx/mime.types;
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    index index.html;
    error_page 404 /404.html;
    add_header X-Content-Type-Options nosniff always;
  }
}
`;
}

const hosts: readonly Host[] = [
  {
    name: 'python3 -m http.server',
    program: 'python3',
    start: (folder, port) =>
      spawn('python3', ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', folder], {
        stdio: 'ignore',
      }),
  },
  {
    name: 'nginx',
    program: 'nginx',
    start: (folder, port, room) => {
      writeFileSync(join(room, 'nginx.conf'), nginxSettings(folder, port, room));
      return spawn('nginx', ['-c', join(room, 'nginx.conf'), '-p', room], { stdio: 'ignore' });
    },
  },
];

/** Links and files that a host does not answer well, on every page of a site below `root`; a folder is also asked for without its slash. */
async function badAnswers(site: string, root: string): Promise<readonly string[]> {
  const wanted = new Set<string>();
  for (const { address, html } of builtPages(site))
    for (const link of [...attributeValues(html, 'href'), ...attributeValues(html, 'src')]) {
      const target = new URL(link, `${root}${address}`);
      target.hash = '';
      if (address !== '/404.html' && target.href.startsWith(root)) wanted.add(target.href);
    }
  const asked = [
    ...wanted,
    ...[...wanted]
      .filter((each) => each.endsWith('/') && each !== `${root}/`)
      .map((each) => each.slice(0, -1)),
  ];
  const bad: string[] = [];
  for (const address of asked) {
    const answer = await fetch(address);
    await answer.arrayBuffer();
    const isRight = answer.ok && (!wanted.has(`${address}/`) || answer.url === `${address}/`);
    if (!isRight) bad.push(`${answer.status} ${address}`);
  }
  return bad;
}

/** Whether the search finds something on a host, and a browser complains of nothing. */
async function searchTrouble(root: string): Promise<readonly string[]> {
  const browser = await openBrowser();
  const page = await browser.newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  await page.goto(`${root}/search/?q=report`);
  await eventually(async () => /pages found/.test(await page.locator('#search-status').innerText())).catch(
    () => heard.push('the search finds nothing'),
  );
  await browser.close();
  return heard;
}

async function isUp(address: string): Promise<boolean> {
  return await fetch(address).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function row(host: Host, site: string, below: string, port: number): Promise<AcceptanceRow> {
  const bar = `${host.name}, the site ${below === '' ? 'at the root' : `below ${below}/`}: wrong answers to all links, with and without slashes, and messages while searching`;
  if (spawnSync(host.program, ['--help']).error)
    return { bar, wanted: '0', measured: `not measured: there is no ${host.program}`, met: false };
  const room = mkdtempSync(join(tmpdir(), 'minutebook-host-'));
  // nginx answers as another user when it was started by root.
  chmodSync(room, 0o755);
  cpSync(site, join(room, 'root', below), { recursive: true });
  const running = host.start(join(room, 'root'), port, room);
  const root = `http://127.0.0.1:${port}${below}`;
  try {
    await eventually(() => isUp(`${root}/`));
    const bad = [...(await badAnswers(site, root)), ...(await searchTrouble(root))];
    const first = bad[0] === undefined ? '' : `, first: ${bad[0]}`;
    return { bar, wanted: '0', measured: `${bad.length}${first}`, met: bad.length === 0 };
  } finally {
    running.kill();
    rmSync(room, { recursive: true, force: true });
  }
}

/** The same built site on common servers, at the root and below a path that it was not built for. */
export async function onHosts(site: string): Promise<readonly AcceptanceRow[]> {
  const rows: AcceptanceRow[] = [];
  let port = 8420;
  for (const host of hosts)
    for (const below of ['', '/papers/of-a-town']) {
      rows.push(await row(host, site, below, port));
      port += 1;
    }
  return rows;
}
