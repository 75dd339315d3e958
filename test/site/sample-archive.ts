import type {
  Address,
  AgendaItem,
  Meeting,
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
import type { LinkedArchive } from '../../src/link/model.ts';

/** A small archive by hand: one committee, two meetings, text of our own. Tests build on it and vary it. */

export const address = (path: string): Address => path as Address;
export const anchor = (name: string): Anchor => name as Anchor;
const meetingId = (id: string): MeetingId => id as MeetingId;
const paperId = (id: string): PaperId => id as PaperId;
const person = (id: string): PersonId => id as PersonId;
const sourceId = (id: string): SourceId => id as SourceId;

/** Words with breaks at each line end. */
export function lines(value: string): readonly Inline[] {
  return value
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [text(line)] : [{ type: 'break' }, text(line)]));
}

export const committeeUrl = '/fenwick/parks-committee/';
export const mayUrl = `${committeeUrl}2024-05-14/`;
const julyUrl = `${committeeUrl}2024-07-09/`;

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

const source: Source = {
  id: sourceId('fenwick/2024-07-09/pack'),
  file: 'parks pack July.txt',
  url: address(`${julyUrl}files/parks-pack-july.txt`),
  mediaType: 'text/plain',
  bytes: 15_400,
  sha256: 'ab'.repeat(32),
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
  path: new URL('./sample-original.txt', import.meta.url).pathname,
};

function item(number: string, title: string, more: Partial<AgendaItem> = {}): AgendaItem {
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

const report: Paper = {
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
const picture: PictureFile = {
  url: address(`${julyUrl}pictures/pack/sheet-17-1.png`),
  path: new URL('./sample-picture.png', import.meta.url).pathname,
};

const appendix: Paper = {
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
const earlier: Paper = {
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

const council = { id: 'fenwick', name: 'Fenwick Town Council' };
const committee = { id: 'parks-committee', name: 'Parks Committee' };

export const july: Meeting = {
  id: meetingId('fenwick/parks-committee/2024-07-09'),
  url: address(julyUrl),
  council,
  committee,
  date: '2024-07-09',
  time: '19:00',
  start: '2024-07-09T19:00:00+01:00',
  venue: 'The Pavilion, Mere Road',
  status: 'scheduled',
  published: '2024-07-01',
  contact: { name: 'Theo Lark', role: 'Clerk', email: 'clerk@fenwick.example', phone: '01632 960001' },
  membership: [{ name: 'Agnes Pell', role: 'Chair', person: person('agnes-pell') }, { name: 'Ivo Marsh' }],
  substitutes: [{ name: 'Rhoda Finch' }],
  agenda: [
    item('2', 'Minutes', {
      part: 'Part 1: open to the public',
      note: [
        {
          type: 'paragraph',
          content: [text('To approve the minutes of 14 May 2024.')],
          anchor: anchor('note-2'),
        },
      ],
      pages: { from: 5, to: 10 },
      minutesOf: [meetingId('fenwick/parks-committee/2024-05-14')],
    }),
    item('5', 'Bowling greens', {
      papers: [report.id, appendix.id, earlier.id],
      pages: { from: 11, to: 15 },
    }),
    item('6', 'Urgent business', { part: 'Part 2: exempt', access: 'exempt' }),
  ],
  frontSheetAlsoIn: [],
  frontSheet: [
    { type: 'heading', level: 2, content: [text('Visitors are welcome')], anchor: anchor('visitors') },
    {
      type: 'paragraph',
      content: [text('Please sign the book at the pavilion door.')],
      anchor: anchor('door'),
    },
  ],
  papers: [report, appendix, earlier],
  workProgramme: [
    {
      meetingDate: '2024-09-10',
      title: 'Play areas',
      leadOfficer: 'Una Brook',
      requestedBy: 'Members',
      url: address(`${julyUrl}#item-6`),
    },
  ],
  tracker: [],
  acronyms: { whole: [], parts: [] },
  references: [
    {
      text: 'paragraph 1.1',
      from: address(`${julyUrl}5-bowling-greens/#p-2-1`),
      to: address(`${julyUrl}5-bowling-greens/#p-1-1`),
      kind: 'paragraph',
    },
  ],
  pictures: [picture],
  sources: [source],
  inferred: ['papers.1.title'],
};

const minutesUrl = `${mayUrl}minutes/`;
const minuteFive = {
  number: '4',
  title: 'Ducks on the mere',
  agendaNumber: '4',
  agendaMark: '(Item 4)',
  anchor: anchor('item-4'),
  url: address(`${minutesUrl}#item-4`),
  truncated: true,
  blocks: [
    {
      type: 'paragraph',
      content: [text('Members heard that the ducks were well.')],
      anchor: anchor('p-ducks'),
    },
    {
      type: 'resolution',
      label: [text('RESOLVED:')],
      kind: 'resolved',
      restored: true,
      anchor: anchor('resolution-4'),
      items: [
        { label: '1.', content: [text('That the ducks be fed on Sundays.')], anchor: anchor('decision-4-1') },
        { label: '2.', content: [text('That bread be discouraged.')], anchor: anchor('decision-4-2') },
      ],
    },
  ],
  decisions: [
    {
      number: '1',
      text: 'That the ducks be fed on Sundays.',
      url: address(`${minutesUrl}#decision-4-1`),
      kind: 'resolved',
    },
    {
      number: '2',
      text: 'That bread be discouraged.',
      url: address(`${minutesUrl}#decision-4-2`),
      kind: 'resolved',
    },
  ],
  actions: [{ text: 'Put up a sign', owner: 'Clerk', url: address(`${minutesUrl}#p-ducks`) }],
  declarations: [{ name: 'Councillor Marsh', kind: 'non-pecuniary', text: 'keeps ducks' }],
  votes: [],
  events: [],
  approves: [],
} as const;

export const may: Meeting = {
  ...july,
  id: meetingId('fenwick/parks-committee/2024-05-14'),
  url: address(mayUrl),
  date: '2024-05-14',
  start: '2024-05-14T19:00:00+01:00',
  status: 'held',
  published: undefined,
  contact: undefined,
  membership: [],
  substitutes: [],
  agenda: [],
  frontSheet: [],
  minutes: {
    url: address(minutesUrl),
    printedIn: [source.id],
    pages: { from: 5, to: 10 },
    status: 'draft',
    opened: '19:00',
    closed: '20:50',
    attendance: [
      { name: 'Agnes Pell', role: 'Chair', person: person('agnes-pell'), status: 'present' },
      { name: 'Ivo Marsh', status: 'apologies' },
      { name: 'Rhoda Finch', status: 'substitute', substituteFor: 'Ivo Marsh', items: ['4'] },
    ],
    events: [],
    preamble: [
      { type: 'paragraph', content: [text('Held in the pavilion at 7 o’clock.')], anchor: anchor('held') },
    ],
    items: [minuteFive],
  },
  papers: [],
  workProgramme: [],
  references: [],
  acronyms: { whole: [], parts: [] },
  pictures: [],
  sources: [],
  inferred: [],
};

/** The archive that most tests of the site start from. */
export const sampleArchive: LinkedArchive = {
  meetings: [may, july],
  followed: new Map(),
  partAcronyms: [],
  approvals: new Map(),
  topics: [
    {
      name: 'Bowling greens',
      url: address('/topics/bowling-greens/'),
      entries: [
        {
          title: 'Bowling greens: opening times',
          url: address(`${julyUrl}5-bowling-greens/`),
          kind: 'report',
          committee: 'Parks Committee',
          date: '2024-07-09',
          decisions: [],
        },
        {
          title: minuteFive.title,
          url: minuteFive.url,
          kind: 'minute',
          committee: 'Parks Committee',
          date: may.date,
          decisions: minuteFive.decisions,
        },
      ],
    },
  ],
  publishedBefore: [address('/fenwick/'), address(`${julyUrl}6-a-paper-that-was-withdrawn/`)],
  people: [
    {
      id: person('agnes-pell'),
      name: 'Agnes Pell',
      aliases: ['Councillor A Pell'],
      kind: 'councillor',
      url: address('/people/agnes-pell/'),
      roles: [{ role: 'Chair', from: '2024-05-14', to: '2024-07-09' }],
      meetings: [
        { meeting: may.id, title: 'Parks Committee', date: may.date, url: may.url, status: 'present' },
      ],
      papers: [],
      declarations: [],
      actions: [
        { text: 'Write to the county', due: 'June', date: may.date, url: address(`${minutesUrl}#p-ducks`) },
      ],
    },
    {
      id: person('una-brook'),
      name: 'Una Brook',
      aliases: [],
      kind: 'officer',
      url: address('/people/una-brook/'),
      roles: [{ role: 'Greens Officer', from: '2024-07-09', to: '2024-07-09' }],
      meetings: [],
      papers: [{ title: report.title, date: july.date, url: report.url }],
      declarations: [],
      actions: [],
    },
  ],
  decisions: minuteFive.decisions.map((decision) => ({
    ...decision,
    meeting: may.id,
    council: council.name,
    committee: committee.name,
    date: may.date,
    item: '4',
    itemTitle: minuteFive.title,
    outcome: 'agreed',
  })),
  glossary: [
    { term: 'MUGA', expansion: 'multi-use games area', url: address(`${julyUrl}5-bowling-greens/#p-2-1`) },
  ],
  workProgramme: [
    {
      council: council.name,
      committee: committee.name,
      meetingDate: '2024-09-10',
      title: 'Play areas',
      leadOfficer: 'Una Brook',
      requestedBy: 'Members',
      url: address(`${julyUrl}#item-6`),
      outcome: { title: report.title, url: report.url, date: '2024-07-09', timing: 'as planned' as const },
    },
  ],
};
