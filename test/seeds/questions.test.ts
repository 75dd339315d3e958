import { describe, expect } from 'vitest';
import { children, meetingIn, onRealPapers, type RealPapers } from './real-papers.ts';

/**
 * Questions that residents, councillors and journalists would ask of the real papers, answered from the
 * published data alone. Each answer is a few words or figures and the address that shows it.
 */
interface Question {
  readonly asked: string;
  readonly answer: (read: RealPapers) => unknown;
  readonly expected: unknown;
}

const families = 'essex/people-and-families-scrutiny-committee';

function item(read: RealPapers, id: string, number: string) {
  const found = meetingIn(read, id).minutes?.items.find((each) => each.number === number);
  if (!found) throw new Error(`The minutes of ${id} hold no item ${number}.`);
  return found;
}

function person(read: RealPapers, name: string) {
  const found = read.site.people.find((each) => each.name === name);
  if (!found) throw new Error(`The archive knows nobody named ${name}.`);
  return found;
}

/** The address below the meeting's own: the part that differs between answers. */
function below(id: string, address: string | undefined): string {
  return address?.replace(`/${id}/`, '') ?? '';
}

const july = `${children}/2014-07-15`;
const november = `${children}/2014-11-11`;
const october = `${children}/2019-10-08`;
const january = `${families}/2015-01-15`;
const panel = `${families}/2014-11-13`;

const questions: readonly Question[] = [
  {
    asked: 'What did the committee resolve about libraries in July 2014?',
    answer: (read) =>
      read.site.decisions
        .filter(({ text, kind }) => kind === 'resolved' && /Library/.test(text))
        .map(({ url }) => below(july, url)),
    expected: ['minutes/#decision-4-2'],
  },
  {
    asked: 'Who declared which kind of interest that evening?',
    answer: (read) => item(read, july, '3').declarations.map(({ person: id, kind }) => [id, kind]),
    expected: [
      ['charles-curtis', 'non-pecuniary'],
      ['tunde-ojetola', 'non-pecuniary'],
      ['darren-barlow', 'non-pecuniary'],
    ],
  },
  {
    asked: 'Who left or came during the meeting, and when?',
    answer: (read) =>
      meetingIn(read, july).minutes?.items.flatMap(({ events }) =>
        events.map(({ kind, person: id, time }) => [kind, id, time]),
      ),
    expected: [
      ['left', 'patricia-wilson', '19:45'],
      ['arrived', 'val-morris-cook', '20:05'],
      ['took the chair', 'val-morris-cook', undefined],
      ['left', 'darren-barlow', '20:32'],
    ],
  },
  {
    asked: 'Who chaired the item on troubled families, and who the item on the budget?',
    answer: (read) => ['6', '4'].map((number) => item(read, july, number).chair?.person),
    expected: ['val-morris-cook', 'james-halden'],
  },
  {
    asked: 'Which minutes were approved in July 2014?',
    answer: (read) => item(read, july, '1').approves.map(({ date }) => date),
    expected: ['2014-03-18'],
  },
  {
    asked: 'What did officers undertake on the libraries?',
    answer: (read) =>
      item(read, july, '4')
        .actions.filter(({ text }) => /referred back/.test(text))
        .map(({ owner }) => owner),
    expected: ["the Director of Children's Services"],
  },
  {
    asked: 'What is the committee asked to decide on work experience?',
    answer: (read) =>
      meetingIn(read, november)
        .papers.find(({ agendaItem }) => agendaItem === '7')
        ?.recommendations.map(({ number, url }) => [number, url.split('#')[1]]),
    expected: [
      ['1.1', 'rec-1-1'],
      ['1.2', 'rec-1-2'],
      ['1.3', 'rec-1-3'],
      ['1.4', 'rec-1-4'],
    ],
  },
  {
    asked: 'On which pages is the report on child sexual exploitation?',
    answer: (read) => meetingIn(read, november).agenda.find(({ number }) => number === '8')?.pages,
    expected: { from: 81, to: 94 },
  },
  {
    asked: 'Who cleared the legal side of the budget report?',
    answer: (read) =>
      meetingIn(read, november)
        .papers.find(({ agendaItem }) => agendaItem === '5')
        ?.implications.filter(({ title }) => title === 'Legal')
        .map(({ verifiedBy, verifierTitle }) => [verifiedBy, verifierTitle]),
    expected: [['Fiona Taylor', 'Head of Legal and Democratic Services']],
  },
  {
    asked: 'How do complaints end? Where is the table?',
    answer: (read) =>
      meetingIn(read, november)
        .papers.flatMap(({ tables }) => tables)
        .filter(({ caption }) => caption === 'Table 4')
        .map(({ url, rows }) => [below(november, url).split('/').slice(1).join('/'), rows]),
    expected: [['appendix-1/#table-5', 6]],
  },
  {
    asked: 'What was planned for January 2015?',
    answer: (read) =>
      meetingIn(read, november).workProgramme.filter(({ meetingDate }) => meetingDate === '2015-01-06')
        .length,
    expected: 3,
  },
  {
    asked: 'Which topic of the programme came to the meeting of November 2014 as a report?',
    answer: (read) =>
      read.site.workProgramme
        .filter(({ meetingDate, outcome }) => meetingDate === '2014-11-11' && outcome)
        .map(({ outcome }) => below(november, outcome?.url)),
    expected: [
      '7-work-experience-supporting-pathways-into/',
      '6-childrens-social-care-complaints/',
      '8-child-sexual-exploitation-and-the-jay/',
    ],
  },
  {
    asked: 'Which reports did Ruth Murdock write?',
    answer: (read) => person(read, 'Ruth Murdock').papers.map(({ url }) => below(october, url).split('-')[0]),
    expected: ['10', '11'],
  },
  {
    asked: 'What does MASH stand for?',
    answer: (read) =>
      read.site.glossary.filter(({ term }) => term === 'MASH').map(({ expansion }) => expansion),
    expected: ['Multi-Agency Safeguarding Hub'],
  },
  {
    asked: 'Who came instead of the Vice-Chair on 25 July 2019?',
    answer: (read) =>
      meetingIn(read, `${children}/2019-07-25`)
        .minutes?.attendance.filter(({ status }) => status === 'substitute')
        .map(({ name, substituteFor }) => [name, substituteFor]),
    expected: [['David Potter', 'Jennifer Smith']],
  },
  {
    asked: 'When do the papers for October 2019 say they were published, and when was the meeting?',
    answer: (read) => [meetingIn(read, october).published, meetingIn(read, october).start],
    expected: ['2019-09-30', '2019-10-08T19:00:00+01:00'],
  },
  {
    asked: 'Who visited the Essex committee in November 2014, and for which item?',
    answer: (read) =>
      meetingIn(read, panel)
        .minutes?.attendance.filter(({ role, items }) => role && items)
        .map(({ name, items }) => [name, items?.join()]),
    expected: [
      ['Liz Chidgey', '5'],
      ['Peter Martin', '5'],
      ['Paul Bedwell', '6'],
      ['Ray Gooding', '7'],
      ["Michael O'Brien", '7'],
    ],
  },
  {
    asked: 'When is the Cabinet Member asked to come back about the Youth Service?',
    answer: (read) => item(read, panel, '7').actions.filter(({ text }) => /May 2015/.test(text)).length,
    expected: 1,
  },
  {
    asked: 'What is Cabinet asked to agree on clubs and short breaks, and what reference has the paper?',
    answer: (read) => {
      const paper = meetingIn(read, january).papers.find(
        ({ agendaItem, kind }) => agendaItem === '6' && kind === 'report',
      );
      return [paper?.reference, paper?.recommendations.map(({ number }) => number).join(' ')];
    },
    expected: ['PAF/02/15', '2.1 2.2 2.3 2.4'],
  },
  {
    asked: 'Which tracked matters are due for review in May 2015?',
    answer: (read) =>
      meetingIn(read, january).tracker.filter(({ reviewDate }) => reviewDate === 'May-15').length,
    expected: 5,
  },
  {
    asked: 'Is there business from which the public may be kept out?',
    answer: (read) =>
      meetingIn(read, january)
        .agenda.filter(({ access }) => access === 'exempt')
        .map(({ number }) => number),
    expected: ['12'],
  },
];

const testOn = onRealPapers();

describe('questions that people would ask are answered by the data', () => {
  for (const { asked, answer, expected } of questions) {
    testOn(asked, (read) => expect(answer(read)).toEqual(expected));
  }
});
