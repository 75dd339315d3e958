import { describe, expect, test } from 'vitest';
import type { SourceReading } from '../../src/convert/drafts.ts';
import { fileReadings } from '../../src/convert/gather/filing.ts';
import { datesInName } from '../../src/convert/gather/filing-signs.ts';
import { factsOf } from '../../src/convert/gather/reading-facts.ts';
import { sourceAt } from './readings.ts';
import { committee, frontSheet, minutesOf, pack, report } from './town-papers.ts';

const agenda = (path: string, date: string, ...items: readonly string[]) =>
  sourceAt(path, frontSheet({ date, agenda: ['1\tApologies for Absence\t', ...items] }));

const march = agenda(
  'march/agenda.txt',
  '12 March 2024',
  '4\t24/00017 - Benches in the market square\t3 - 8',
);
const may = agenda('may/agenda.txt', '14 May 2024', '4\tLamps and lanterns of Corn Row\t3 - 8');

/** Under which day each source but the agendas is filed, and why, when it does not say so itself. */
function filed(...readings: readonly SourceReading[]): readonly string[] {
  const { filed: found, unfiled, findings } = fileReadings([march, may, ...readings].map(factsOf));
  const days = found
    .filter(({ reading }) => readings.some(({ source }) => source === reading.source))
    .map(({ reading, date }) => `${reading.source.file}: ${date}`);
  const reasons = findings.map(({ rule, message }) => `${rule}: ${message.replace(/^.*, because /, '')}`);
  return [...days, ...unfiled.map(({ source }) => `${source.file}: unfiled`), ...reasons];
}

const note = 'The fountain\n\nIt has been mended.\n';

describe('a source is filed under the meeting', () => {
  test('that its head prints, wherever it lies', () => {
    const paper = sourceAt('may/benches.txt', report('12 March 2024', '4', 'Benches', '2.1 Oak.'));
    expect(filed(paper)).toEqual(['benches.txt: 2024-03-12']);
  });

  test('that stands behind the name of the body to which it is addressed', () => {
    const head = `From:\tSilas Wren\nTo:\t${committee} – 12 March 2024\nSubject:\tBenches\nClassification:\tOpen`;
    expect(filed(sourceAt('may/benches.txt', `${head}\n\nOak, they say.`))).toEqual([
      'benches.txt: 2024-03-12',
    ]);
  });

  test('that the system wrote into the file', () => {
    const paper = sourceAt('plan.txt', note, { subject: `${committee}, 12/03/2024 18:30` });
    expect(filed(paper)).toEqual(['plan.txt: 2024-03-12']);
  });

  test('whose agenda lists its reference', () => {
    const paper = sourceAt('elsewhere/record.txt', `Decision no: 24/00017\n\n${note}`);
    expect(filed(paper)).toEqual([
      'record.txt: 2024-03-12',
      'filed-by-sign: the agenda lists its reference.',
    ]);
  });

  test('whose agenda lists its title', () => {
    const paper = sourceAt('elsewhere/lamps.txt', 'Lamps and lanterns of Corn Row\n\nThey are lit.\n');
    expect(filed(paper)).toEqual(['lamps.txt: 2024-05-14', 'filed-by-sign: the agenda lists its title.']);
  });

  test('with a report that lists it as an appendix', () => {
    const body = ['2.1 Oak.', '3. Appendices', 'Appendix A: Survey of seats and their makers'];
    const paper = sourceAt('march/benches.txt', report('12 March 2024', '4', 'Benches', ...body));
    const survey = sourceAt('elsewhere/survey.txt', 'Survey of seats and their makers\n\nForty.\n');
    expect(filed(paper, survey).slice(1)).toEqual([
      'survey.txt: 2024-03-12',
      'filed-by-sign: a report of that meeting lists it as an appendix.',
    ]);
  });

  test('in whose folder it lies, however deep, when nothing else speaks', () => {
    expect(filed(sourceAt('march/originals/fountain.txt', note))).toEqual([
      'fountain.txt: 2024-03-12',
      'filed-by-name: it lies in the folder of that agenda.',
    ]);
  });

  test('that it mentions, when several agendas lie around it', () => {
    const paper = sourceAt('fountain.txt', `${note}\nIt will run again after 14 May 2024.\n`);
    expect(filed(paper)).toEqual([
      'fountain.txt: 2024-05-14',
      'filed-by-sign: it lies in the folder of that agenda and it mentions that day.',
    ]);
  });

  test('after whose day its file is named, when nothing else speaks', () => {
    expect(filed(sourceAt('fountain 12-Mar-2024.txt', note))).toEqual([
      'fountain 12-Mar-2024.txt: 2024-03-12',
      'filed-by-name: it lies in the folder of that agenda and its file or folder is named after that day.',
    ]);
  });
});

describe('names of files and folders are hints', () => {
  test('a printed reference wins over the folder', () => {
    const paper = sourceAt('may/record.txt', `Decision no: 24/00017\n\n${note}`);
    expect(filed(paper)[0]).toBe('record.txt: 2024-03-12');
  });

  test('they decide between the meetings that an open sign leaves', () => {
    const june = agenda('june/agenda.txt', '11 June 2024', '3\t24/00017 - The benches once more\t1 - 2');
    const paper = sourceAt('june/record.txt', `Decision no: 24/00017\n\n${note}`);
    expect(filed(june, paper)).toEqual([
      'agenda.txt: 2024-06-11',
      'record.txt: 2024-06-11',
      'filed-by-sign: the agenda lists its reference and it lies in the folder of that agenda.',
    ]);
  });

  test('they decide alone when what a paper cites fits other meetings only', () => {
    const june = agenda('june/agenda.txt', '11 June 2024', '3\t24/00017 - The benches once more\t1 - 2');
    const paper = sourceAt('may/record.txt', `See also decision 24/00017\n\n${note}`);
    expect(filed(june, paper).slice(1)).toEqual([
      'record.txt: 2024-05-14',
      'filed-by-name: it lies in the folder of that agenda.',
    ]);
  });

  test('what was guessed is marked', () => {
    const { filed: found } = fileReadings([march, sourceAt('march/fountain.txt', note)].map(factsOf));
    expect(found.map(({ isGuessed }) => isGuessed)).toEqual([false, true]);
  });

  test.each([
    ['2024-03-12/originals/plan.txt', ['2024-03-12']],
    ['Report 12th-Mar-2024 18.30.txt', ['2024-03-12']],
    ['20240312.txt', []],
  ])('“%s” names %j', (path, days) => {
    expect(datesInName(path)).toEqual(days);
  });
});

describe('no meeting is made', () => {
  test('of a day deep in an appendix', () => {
    const paper = sourceAt('march/survey.txt', `${note}\nThe survey was made on 3 February 2023.\n`);
    expect(filed(paper)[0]).toBe('survey.txt: 2024-03-12');
  });

  test('of the day on which a report was written', () => {
    const head =
      'Title:\tLamps and lanterns of Corn Row\nDate:\t29 April 2024\nWards:\tAll\nReport of:\tSilas Wren';
    expect(filed(sourceAt('lamps.txt', `${head}\n\nThey are lit.\n`))[0]).toBe('lamps.txt: 2024-05-14');
  });

  test('of a day that is only mentioned, where agendas lie around and none fits', () => {
    const paper = sourceAt('survey.txt', `${note}\nThe survey was made on 3 February 2023.\n`);
    expect(filed(paper)).toEqual([
      'survey.txt: unfiled',
      'no-meeting: “survey.txt” does not say which of the meetings around it is its own, so it is not published.',
    ]);
  });

  test('by a source without any day', () => {
    expect(filed(sourceAt('fountain.txt', note))).toEqual([
      'fountain.txt: unfiled',
      'no-meeting-date: “fountain.txt” names no date, so it cannot be filed under a meeting and is not published.',
    ]);
  });
});

describe('a meeting is made', () => {
  test('of the minutes of an earlier meeting that lie in the folder of a later one', () => {
    expect(filed(sourceAt('march/minutes.txt', minutesOf('9 January 2024')))).toEqual([
      'minutes.txt: 2024-01-09',
    ]);
  });

  test('of a paper that prints its committee and its day', () => {
    const paper = sourceAt('march/note.txt', pack(committee, '2 July 2024', note));
    expect(filed(paper)).toEqual(['note.txt: 2024-07-02']);
  });

  test('of a day that is only mentioned, where no agenda lies around', () => {
    const alone = sourceAt('note.txt', `${note}\nThis was on 3 February 2023.\n`);
    expect(fileReadings([factsOf(alone)]).filed.map(({ date, inferred }) => [date, inferred])).toEqual([
      ['2023-02-03', ['date']],
    ]);
  });

  test('of one council, though a report to it speaks more of another', () => {
    const other = `${'The plan of Hallingford Borough Council is ready. '.repeat(4)}`;
    const paper = sourceAt('march/benches.txt', report('12 March 2024', '4', 'Benches', `2.1 ${other}`));
    const { filed: found } = fileReadings([march, paper].map(factsOf));
    expect(found.map(({ belonging }) => belonging.council.id)).toEqual(['brindlewick', 'brindlewick']);
  });

  test('once for a committee however its name is spelt', () => {
    const other = sourceAt('a.txt', `The ${committee.toUpperCase()}\n\n12 March 2024\n\n${note}`);
    expect(
      new Set(fileReadings([march, other].map(factsOf)).filed.map(({ belonging }) => belonging.committee.id))
        .size,
    ).toBe(1);
  });
});
