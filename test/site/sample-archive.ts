import type { Meeting } from '../../src/archive/model.ts';
import { text } from '../../src/document/inline.ts';
import type { LinkedArchive } from '../../src/link/model.ts';
import {
  address,
  anchor,
  appendix,
  earlier,
  item,
  julyUrl,
  mayUrl,
  meetingId,
  person,
  picture,
  report,
  source,
} from './sample-papers.ts';

export { address, anchor, committeeUrl, lines, mayUrl } from './sample-papers.ts';

/** A small archive by hand: one committee, two meetings, text of our own. Tests build on it and vary it. */

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
