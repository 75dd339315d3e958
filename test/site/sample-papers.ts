import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type {
  Address,
  AgendaItem,
  MeetingId,
  Paper,
  PaperId,
  PersonId,
  PictureFile,
  Source,
  SourceId,
} from '../../src/archive/model.ts';
import type { Anchor, Block } from '../../src/document/block.ts';
import { type Inline, text } from '../../src/document/inline.ts';

/** The papers of the sample archive, with the addresses that tests use. */

export const address = (path: string): Address => path as Address;
export const anchor = (name: string): Anchor => name as Anchor;
export const meetingId = (id: string): MeetingId => id as MeetingId;
export const paperId = (id: string): PaperId => id as PaperId;
export const person = (id: string): PersonId => id as PersonId;
export const sourceId = (id: string): SourceId => id as SourceId;

/** Words with breaks at each line end. */
export function lines(value: string): readonly Inline[] {
  return value
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [text(line)] : [{ type: 'break' }, text(line)]));
}

export const committeeUrl = '/fenwick/parks-committee/';
export const mayUrl = `${committeeUrl}2024-05-14/`;
export const julyUrl = `${committeeUrl}2024-07-09/`;

const reportBlocks: readonly Block[] = [
  { type: 'heading', level: 2, number: '1.', content: [text('Recommendation')], anchor: anchor('s-1') },
  {
    type: 'paragraph',
    number: '1.1',
    content: [text('That the bowling green at Mere Road stay open until October.')],
    anchor: anchor('p-1-1'),
  },
  { type: 'heading', level: 2, number: '2.', content: [text('Background')], anchor: anchor('s-2') },
  { type: 'page-mark', page: 12 },
  {
    type: 'paragraph',
    number: '2.1',
    content: [
      text('Eighty-four people bowled there last summer; see paragraph 1.1 and '),
      { type: 'link', target: 'https://www.fenwick.example/greens', children: [text('the list of greens')] },
      text('.'),
    ],
    anchor: anchor('p-2-1'),
  },
  {
    type: 'list',
    anchor: anchor('list-1'),
    items: [
      { label: '(a)', content: [text('mowing twice a week')], anchor: anchor('li-a') },
      {
        label: '(b)',
        content: [text('watering')],
        anchor: anchor('li-b'),
        children: { type: 'list', items: [{ content: [text('in dry weeks only')] }] },
      },
    ],
  },
  { type: 'heading', level: 4, content: [text('What it costs')], anchor: anchor('what-it-costs') },
  {
    type: 'table',
    headerRows: 1,
    anchor: anchor('table-1'),
    rows: [
      [[], [text('2023/24')], [text('2024/25')]],
      [[text('Mowing')], [text('£4,200')], [text('£4,450')]],
      [lines('Water\n• mains\n• rain butt'), [text('£610')], [text('£580')]],
    ],
  },
  { type: 'heading', level: 2, number: '3.', content: [text('Legal')], anchor: anchor('s-3') },
  {
    type: 'quotation',
    anchor: anchor('quote'),
    blocks: [{ type: 'paragraph', content: [text('The green shall be kept for the people of Mere.')] }],
  },
];

const originalPath = fileURLToPath(new URL('./sample-original.txt', import.meta.url));

export const source: Source = {
  id: sourceId('fenwick/2024-07-09/pack'),
  file: 'parks pack July.txt',
  url: address(`${julyUrl}files/parks-pack-july.txt`),
  mediaType: 'text/plain',
  bytes: 15_400,
  sha256: createHash('sha256').update(readFileSync(originalPath)).digest('hex'),
  fidelity: { words: 900, kept: 880, lost: 2, furniture: 18 },
  furniture: [{ text: 'This page is intentionally left blank', line: 40 }],
  lost: [{ text: 'stray word', line: 77, reason: 'between two tables' }],
  warnings: [
    {
      rule: 'agenda-item-without-paper',
      severity: 'warning',
      message: 'Item 6 “Urgent business” has no paper.',
      hint: 'Nothing to do when none was sent out.',
      line: 12,
    },
  ],
  pages: [address(julyUrl), address(`${julyUrl}5-bowling-greens/`), address(`${mayUrl}minutes/#item-4`)],
  report: address(`${julyUrl}files/parks-pack-july.txt.report/`),
  path: originalPath,
};

/** An item of the agenda of July. */
export function item(number: string, title: string, more: Partial<AgendaItem> = {}): AgendaItem {
  return {
    number,
    title,
    anchor: anchor(`item-${number}`),
    url: address(`${julyUrl}#item-${number}`),
    note: [],
    access: 'public',
    papers: [],
    missing: [],
    minutesOf: [],
    ...more,
  };
}

export const report: Paper = {
  id: paperId('july/5'),
  supersedes: paperId('july/5-first'),
  published: '2024-07-05',
  kind: 'report',
  agendaItem: '5',
  reference: 'PK/07/24',
  title: 'Bowling greens: opening times',
  url: address(`${julyUrl}5-bowling-greens/`),
  pages: { from: 11, to: 14 },
  header: [
    { field: 'wards', label: 'Wards affected:', value: 'Mere' },
    { label: 'Cost centre', value: 'PK-9' },
    { value: 'For decision' },
  ],
  authors: [
    {
      name: 'Una Brook',
      title: 'Greens Officer',
      email: 'una.brook@fenwick.example',
      person: person('una-brook'),
    },
  ],
  recommendations: [
    {
      number: '1.1',
      text: 'That the bowling green at Mere Road stay open until October.',
      url: address(`${julyUrl}5-bowling-greens/#p-1-1`),
    },
  ],
  sections: ['1. Recommendation', '2. Background', '3. Legal'].map((section, index) => {
    const [number = '', title = ''] = section.split(' ');
    const id = anchor(`s-${index + 1}`);
    return { number, title, level: 2, anchor: id, url: address(`${julyUrl}5-bowling-greens/#${id}`) };
  }),
  tables: [
    {
      id: anchor('table-1'),
      caption: 'Costs of the green',
      rows: 3,
      columns: 3,
      url: address(`${julyUrl}5-bowling-greens/#table-1`),
    },
  ],
  implications: [],
  acronyms: [],
  backgroundPapers: ['Greens survey 2023'],
  blocks: reportBlocks,
  missing: [],
  source: source.id,
  alsoIn: [],
  inferred: [],
};

/** A page with lines of grey in place of words. */
export const picture: PictureFile = {
  url: address(`${julyUrl}pictures/pack/sheet-17-1.png`),
  path: new URL('./sample-picture.png', import.meta.url).pathname,
};

export const appendix: Paper = {
  ...report,
  supersedes: undefined,
  published: undefined,
  id: paperId('july/5/a'),
  kind: 'appendix',
  parent: report.id,
  reference: undefined,
  title: 'Appendix A',
  url: address(`${julyUrl}5-bowling-greens/appendix-a/`),
  pages: { from: 15, to: 15 },
  header: [],
  authors: [],
  recommendations: [],
  sections: [],
  tables: [],
  backgroundPapers: [],
  implications: [],
  acronyms: [],
  blocks: [
    { type: 'page-mark', page: 15, sheet: 17, anchor: anchor('page-15') },
    {
      type: 'figure',
      kind: 'scan',
      alternative: '',
      picture: picture.url,
      size: { width: 300, height: 424 },
      recognised: true,
      anchor: anchor('figure-1'),
    },
    { type: 'paragraph', content: [text('Plan of the green at Mere Road.')], anchor: anchor('plan') },
    { type: 'page-mark', sheet: 18, anchor: anchor('sheet-18') },
    { type: 'figure', kind: 'scan', alternative: '', picture: picture.url, anchor: anchor('figure-2') },
    { type: 'figure', kind: 'picture', alternative: '', anchor: anchor('figure-3') },
    { type: 'figure', kind: 'chart', alternative: 'Bowlers by month', anchor: anchor('figure-4') },
  ],
};

/** The report as it stood in the first pack. */
export const earlier: Paper = {
  ...report,
  id: paperId('july/5-first'),
  url: address(`${julyUrl}5-bowling-greens-first-published-1-july-2024/`),
  supersededBy: report.id,
  supersedes: undefined,
  published: '2024-07-01',
  blocks: reportBlocks.map((block) =>
    block.type === 'paragraph' && block.number === '1.1'
      ? { ...block, content: [text('That the bowling green at Mere Road stay open until August.')] }
      : block,
  ),
};
