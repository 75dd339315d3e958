import type { MinutesFrontMatter } from '../../src/archive/front-matter.ts';
import type { Block } from '../../src/document/block.ts';
import { readableDate } from '../../src/document/dates.ts';
import { bullets, heading, paragraph, resolved } from './blocks.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { GeneratedMeeting, ReportedItem } from './meeting.ts';
import { prose, sentence } from './sentences.ts';

/** Minutes of a meeting, as the next one prints and agrees them. */
export interface GeneratedMinutes {
  readonly attendance: MinutesFrontMatter['attendance'];
  readonly blocks: readonly Block[];
}

function who({ place }: GeneratedMeeting) {
  const chance = chanceOf(`${place.seed} ${place.council.id} ${place.committee.id} ${place.date} attendance`);
  const away = 1 + chance.between(1, place.committee.members.length - 2);
  const present = place.committee.members.filter((_, at) => at !== away);
  const [officer] = place.council.officers;
  return { chance, present, away: place.committee.members[away] ?? '', officer };
}

function opening(meeting: GeneratedMeeting): readonly Block[] {
  const { present, away, officer } = who(meeting);
  const [chair, ...others] = present;
  return [
    paragraph(
      `Minutes of the Meeting of the ${meeting.place.committee.name} held on ${meeting.day} at 7.00 pm`,
    ),
    paragraph(
      `Present: Councillors ${chair} (Chair), ${others.slice(0, -1).join(', ')} and ${others.at(-1)}`,
    ),
    paragraph(`Apologies: Councillor ${away}`),
    paragraph('In attendance:'),
    paragraph(`${officer.name}, ${officer.title}`),
  ];
}

function discussion(chance: Chance, item: ReportedItem, present: readonly string[]): readonly Block[] {
  const [first = '', ...rest] = present;
  const speaker = () => `Councillor ${chance.pick([first, ...rest])}`;
  const said = Array.from({ length: chance.between(1, 5) }, () =>
    paragraph(`${speaker()} asked about ${item.title}. ${prose(chance)}`),
  );
  const action =
    chance.next() < 0.3
      ? [paragraph('The Head of Finance undertook to send the figures to Members by the end of the month.')]
      : [];
  return [
    paragraph(`The Committee considered the report on ${item.title}. ${sentence(chance)}`),
    ...said,
    ...(chance.next() < 0.3 ? [bullets([sentence(chance), sentence(chance)])] : []),
    ...action,
    resolved(item.recommendations),
  ];
}

/** Draws the minutes of a meeting. */
export function generatedMinutes(meeting: GeneratedMeeting): GeneratedMinutes {
  const { chance, present, away, officer } = who(meeting);
  const { previous, committee } = meeting.place;
  const agreed =
    previous === undefined
      ? 'There were no minutes to agree.'
      : `The minutes of the ${committee.name} held on ${readableDate(previous)} were approved as a correct record.`;
  const items = meeting.items.flatMap((item, at) => [
    heading(2, item.title, `${at + 4}.`),
    ...discussion(chance, item, present),
  ]);
  return {
    attendance: [
      ...present.map((name, at) => ({
        name,
        ...(at === 0 ? { role: 'Chair' } : {}),
        status: 'present' as const,
      })),
      { name: away, status: 'apologies' as const },
      { name: officer.name, role: officer.title, status: 'in attendance' as const },
    ],
    blocks: [
      ...opening(meeting),
      heading(2, 'Minutes', '1.'),
      paragraph(agreed),
      heading(2, 'Items of Urgent Business', '2.'),
      paragraph('There were no items of urgent business.'),
      heading(2, 'Declaration of Interests', '3.'),
      paragraph(
        `Councillor ${present[1]} declared a non-pecuniary interest in item 5, as a governor of the school.`,
      ),
      ...items,
      paragraph('The meeting finished at 9.14 pm'),
    ],
  };
}
