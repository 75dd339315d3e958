import { contentSecurityPolicy } from '../../safety/content-security-policy.ts';
import { ownAddress } from '../addresses.ts';
import type { PublishedFile } from './published-file.ts';

/** What every answer of a host is to carry: what a page's own `<meta>` cannot say, and that no type is guessed. */
const headers: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', contentSecurityPolicy],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
];

/**
 * The chunks of a search index bear names by their content, so a browser may keep them for a year. They are told by
 * their ending: the folder above them may be that of a council, and of any name.
 */
const lasting = 'public, max-age=31536000, immutable';
const lastingEndings = ['pf_index', 'pf_fragment', 'pf_filter'] as const;

/** The service worker is asked for anew each time, so that it can be changed or withdrawn at any moment. */
const workerFile = 'sw.js';
const asked = 'no-cache';

function lines(pairs: readonly (readonly [string, string])[], indent: string): string {
  return pairs.map(([name, value]) => `${indent}${name}: ${value}\n`).join('');
}

/** `_headers`, which Netlify, Cloudflare Pages and others read at the root of what is uploaded. */
function headersFile(base: string): string {
  const chunks = lastingEndings.map((ending) => `${base}pagefind/*.${ending}\n  Cache-Control: ${lasting}\n`);
  const worker = `${base}${workerFile}\n  Cache-Control: ${asked}\n`;
  return [`${base}*\n${lines(headers, '  ')}`, worker, ...chunks].join('\n');
}

/** `.htaccess`, which Apache reads in the folder itself. */
function accessFile(base: string): string {
  return `ErrorDocument 404 ${base}404.html
DirectoryIndex index.html
DirectorySlash On
Options -Indexes
<IfModule mod_headers.c>
${headers.map(([name, value]) => `  Header always set ${name} "${value}"\n`).join('')}  <FilesMatch "\\.(?:${lastingEndings.join('|')})$">
    Header set Cache-Control "${lasting}"
  </FilesMatch>
  <Files "${workerFile}">
    Header set Cache-Control "${asked}"
  </Files>
</IfModule>
`;
}

/** `staticwebapp.config.json` of Azure Static Web Apps. */
function azureFile(base: string): string {
  const settings = {
    trailingSlash: 'always',
    globalHeaders: Object.fromEntries(headers),
    responseOverrides: { 404: { rewrite: `${base}404.html` } },
    routes: [
      { route: `${base}${workerFile}`, headers: { 'Cache-Control': asked } },
      {
        route: `${base}pagefind/*.{${lastingEndings.join(',')}}`,
        headers: { 'Cache-Control': lasting },
      },
    ],
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/** `vercel.json`. */
function vercelFile(base: string): string {
  const all = headers.map(([key, value]) => ({ key, value }));
  const settings = {
    trailingSlash: true,
    headers: [
      { source: `${base}(.*)`, headers: all },
      { source: `${base}${workerFile}`, headers: [{ key: 'Cache-Control', value: asked }] },
      {
        source: `${base}pagefind/(.*\\.(?:${lastingEndings.join('|')}))`,
        headers: [{ key: 'Cache-Control', value: lasting }],
      },
    ],
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/** What tells common hosts how to serve the site, for `base`, the path below which it lies; README.md names the hosts. */
export function hostFiles(base: string): readonly PublishedFile[] {
  return [
    { path: ownAddress('/_headers'), text: headersFile(base) },
    { path: ownAddress('/.htaccess'), text: accessFile(base) },
    // GitHub Pages would leave out files whose names begin with "_" without it.
    { path: ownAddress('/.nojekyll'), text: '' },
    { path: ownAddress('/staticwebapp.config.json'), text: azureFile(base) },
    { path: ownAddress('/vercel.json'), text: vercelFile(base) },
  ];
}
