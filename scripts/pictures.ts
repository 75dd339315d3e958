import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openReader } from '../test/end-to-end/browser.ts';

const widths = [320, 768, 1280] as const;
const schemes = ['light', 'dark'] as const;

const { values } = parseArgs({
  options: {
    output: { type: 'string', default: '_site' },
    pictures: { type: 'string', default: '_pictures' },
  },
});

const indexShape = z.object({ meetings: z.array(z.object({ url: z.string(), data: z.string() })) });
const meetingShape = z.object({
  minutes: z.object({ url: z.string() }).nullish(),
  papers: z.array(z.object({ url: z.string(), kind: z.string() })),
  sources: z.array(z.object({ report: z.string() })),
});

async function data<Shape extends z.ZodType>(shape: Shape, address: string): Promise<z.infer<Shape>> {
  return shape.parse(JSON.parse(await readFile(join(values.output, address), 'utf8')));
}

/** One page of each kind, chosen from the site's own data: the meeting that has most kinds of papers. */
async function pagesOfEachKind(): Promise<ReadonlyMap<string, string>> {
  const { meetings } = await data(indexShape, '/data/meetings.json');
  const read = await Promise.all(
    meetings.map(async ({ url, data: address }) => ({ url, ...(await data(meetingShape, address)) })),
  );
  const weight = (meeting: (typeof read)[number]) => meeting.papers.length + (meeting.minutes ? 100 : 0);
  const [richest] = read.toSorted((a, b) => weight(b) - weight(a));
  if (!richest) throw new Error(`${values.output} holds no meeting; run npm run build first.`);
  const [, council = '', committee = ''] = richest.url.split('/');
  const paper = (kind: string) => richest.papers.find((each) => each.kind === kind)?.url;
  const wanted = {
    home: '/',
    council: `/${council}/`,
    committee: `/${council}/${committee}/`,
    meeting: richest.url,
    report: paper('report'),
    appendix: paper('appendix'),
    minutes: richest.minutes?.url,
    'whole-meeting': `${richest.url}all/`,
    conversion: richest.sources[0]?.report,
    decisions: '/decisions/',
    people: '/people/',
    'work-programme': '/work-programme/',
    glossary: '/glossary/',
    search: '/search/?q=report',
    about: '/about/',
  };
  return new Map(
    Object.entries(wanted).flatMap(([name, address]) => (address ? [[name, address] as const] : [])),
  );
}

await mkdir(values.pictures, { recursive: true });
const reader = await openReader(values.output);
for (const [name, address] of await pagesOfEachKind()) {
  for (const width of widths) {
    for (const colorScheme of schemes) {
      const visit = await reader.visit(address, { viewport: { width, height: 1200 }, colorScheme });
      await visit.page.waitForLoadState('networkidle');
      await visit.page.screenshot({ path: join(values.pictures, `${name}-${width}-${colorScheme}.png`) });
      await visit.close();
    }
  }
}
await reader.close();
process.stdout.write(`Pictures of each kind of page are in ${values.pictures}.\n`);
