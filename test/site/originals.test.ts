import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { render } from '../../_includes/conversion-report.11ty.ts';
import { linkArchive } from '../../src/link/link-archive.ts';
import { copyOriginals } from '../../src/site/data/originals.ts';
import { conversionReportPage } from '../../src/site/pages/conversion-report.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { july } from './sample-archive.ts';

function withSource(withheld: string | undefined) {
  return { ...july, sources: july.sources.map((source) => ({ ...source, withheld })) };
}

test('originals lie at the address that the pages link to, but for one that is withheld', () => {
  const output = mkdtempSync(join(tmpdir(), 'minutebook-originals-'));
  onTestFinished(() => rmSync(output, { recursive: true, force: true }));
  const copy = () => existsSync(join(output, decodeURIComponent(july.sources[0]?.url ?? '')));
  copyOriginals({ meetings: [withSource('comments')] }, output);
  expect(copy()).toBe(false);
  copyOriginals({ meetings: [withSource(undefined)] }, output);
  expect(copy()).toBe(true);
});

test('an original that is another file than the one that was read is never given out', () => {
  const output = mkdtempSync(join(tmpdir(), 'minutebook-originals-'));
  onTestFinished(() => rmSync(output, { recursive: true, force: true }));
  const path = join(output, 'changed.txt');
  writeFileSync(path, 'Not for publication.\n');
  const changed = { ...july, sources: july.sources.map((source) => ({ ...source, path })) };
  const findings = copyOriginals({ meetings: [changed] }, join(output, 'site'));
  expect(findings).toMatchObject(
    july.sources.map(({ file }) => ({ rule: 'original-changed', severity: 'error', file })),
  );
  for (const { url } of july.sources)
    expect(existsSync(join(output, 'site', decodeURIComponent(url)))).toBe(false);
});

test('the conversion report says why an original is withheld', () => {
  const report = (withheld: string | undefined) => {
    const meeting = withSource(withheld);
    const [source] = meeting.sources;
    if (!source) throw new Error('The sample has no source.');
    return render(conversionReportPage(source, meeting, siteContext(linkArchive({ meetings: [meeting] }))));
  };
  expect(report('comments')).toContain(
    '<p class="notice" id="original">The original is not published here: it holds comments',
  );
  expect(report(undefined)).not.toContain('id="original"');
});
