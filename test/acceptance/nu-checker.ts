import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { AcceptanceRow } from './acceptance.ts';

/** The Nu HTML checker over every page of a site; without Java it is said that nothing was checked. */
export function nuChecker(site: string, packages: string): AcceptanceRow {
  const bar = 'Nu HTML checker, errors on all pages';
  if (spawnSync('java', ['-version']).status !== 0)
    return { bar, wanted: '0', measured: 'not measured: there is no java', met: false };
  const jar = join(packages, 'vnu-jar/build/dist/vnu.jar');
  const { stderr } = spawnSync(
    'java',
    ['-jar', jar, '--skip-non-html', '--errors-only', '--format', 'gnu', site],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  const errors = stderr.split('\n').filter((line) => line !== '');
  const first = errors[0] ? `, first: ${errors[0]}` : '';
  return { bar, wanted: '0', measured: `${errors.length}${first}`, met: errors.length === 0 };
}
