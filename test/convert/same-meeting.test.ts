import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Meeting, Paper } from '../../src/archive/model.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { printPage } from '../bench/print-page.ts';
import { sampleParts } from '../bench/sample-truth.ts';
import { openBrowser } from '../end-to-end/browser.ts';
import { roomWith } from './sources-room.ts';
import { wordPack } from './word-pack.ts';

type Browser = Awaited<ReturnType<typeof openBrowser>>;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A pack printed by a browser, with running page numbers. */
async function printed(source: string, tagged: boolean): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(printPage(sampleParts(source), { tables: 'ruled' }));
  const pdf = await page.pdf({
    tagged,
    preferCSSPageSize: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate:
      '<div style="font-size: 8pt; width: 100%; text-align: center">Page <span class="pageNumber"></span></div>',
  });
  await page.close();
  return pdf;
}

function line(...facts: readonly (string | undefined)[]): string {
  return facts.filter((fact) => fact !== undefined && fact !== '').join(' | ');
}

function agendaLines({ agenda }: Meeting): readonly string[] {
  return agenda.map(({ number, title, pages, access }) =>
    line('agenda', number, title, pages && `${pages.from} to ${pages.to}`, access),
  );
}

function minutesLines({ date, minutes }: Meeting): readonly string[] {
  if (!minutes) return [];
  return [
    line('minutes', date, minutes.opened, minutes.closed),
    ...minutes.attendance.map(({ name, role, status, substituteFor, items }) =>
      line('attendance', name, role, status, substituteFor && `for ${substituteFor}`, items?.join(', ')),
    ),
    ...minutes.items.flatMap(({ number, title, decisions, declarations, approves }) => [
      line('minute', number, title),
      ...decisions.map((decision) => line(decision.kind, decision.number, decision.text)),
      ...declarations.map(({ name, kind, text }) => line('declared', name, kind, text)),
      ...approves.map((approved) => line('approves', approved.date)),
    ]),
  ];
}

function paperLines({
  kind,
  agendaItem,
  title,
  reference,
  date,
  header,
  authors,
  recommendations,
}: Paper): readonly string[] {
  return [
    line(kind, agendaItem && `item ${agendaItem}`, title, reference, date),
    ...header.map(({ field, label, value }) => line('head', field, label, value)),
    ...authors.map((author) => line('author', author.name, author.title)),
    ...recommendations.map(({ number, text }) => line('recommendation', number, text)),
  ];
}

/** What an archive says of a meeting, one fact on a line. */
function facts(meeting: Meeting): readonly string[] {
  const { committee, date, time, venue, quorum, published, membership, papers, workProgramme, tracker } =
    meeting;
  return [
    line('meeting', committee.name, date, time, venue, quorum, published),
    ...membership.map(({ name, role }) => line('member', name, role)),
    ...agendaLines(meeting),
    ...minutesLines(meeting),
    ...papers.flatMap(paperLines),
    ...workProgramme.map((row) =>
      line('programme', row.meetingDate, row.title, row.leadOfficer, row.requestedBy),
    ),
    ...tracker.map((row) =>
      line('tracker', row.item, row.references.join(', '), row.date, row.outcome, row.update),
    ),
  ];
}

/** Everything that the archive made of one document says, meeting by meeting. */
async function archiveFacts(name: string, document: string | Uint8Array): Promise<readonly string[]> {
  const room = roomWith({ [name]: document });
  await room.convert();
  const { value } = await readArchive(room.content);
  return value.meetings.flatMap(facts);
}

describe.each([
  [
    'a committee with front sheet, minutes, reports and appendices',
    'place-and-environment-2023-11-21-agenda-pack.txt',
  ],
  ['a panel with covers, references and a tracker', 'adult-care-2024-01-18-agenda-pack.txt'],
])('%s', (_, file) => {
  const source = readFileSync(`content/sources/${file}`, 'utf8');

  test('is the same meeting as a PDF with tags', async () => {
    const pdf = await printed(source, true);
    expect(await archiveFacts('pack.pdf', pdf)).toEqual(await archiveFacts('pack.txt', source));
  });

  test('is the same meeting as a PDF without tags', async () => {
    const pdf = await printed(source, false);
    expect(await archiveFacts('pack.pdf', pdf)).toEqual(await archiveFacts('pack.txt', source));
  });

  test('is the same meeting as a Word document', async () => {
    const word = wordPack(sampleParts(source));
    expect(await archiveFacts('pack.docx', word)).toEqual(await archiveFacts('pack.txt', source));
  });
});
