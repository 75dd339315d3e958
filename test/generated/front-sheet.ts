import type { Block } from '../../src/document/block.ts';
import { readableDate } from '../../src/document/dates.ts';
import { bullets, heading, paragraph } from './blocks.ts';
import type { GeneratedMeeting } from './meeting.ts';

/** An item of the agenda as the front sheet lists it. */
interface AgendaLine {
  readonly number: string;
  readonly title: string;
  readonly note?: string;
  readonly pages?: { readonly from: number; readonly to: number };
}

/** "13 - 20", or one page. */
export function pagesText({ from, to }: NonNullable<AgendaLine['pages']>): string {
  return from === to ? String(from) : `${from} - ${to}`;
}

/** The agenda of a meeting: the usual four items, then those with papers. */
export function agendaLines({ place, items }: GeneratedMeeting): readonly AgendaLine[] {
  const { previous, committee } = place;
  const minutes =
    previous === undefined
      ? {}
      : {
          note: `To agree the minutes of the meeting of the ${committee.name} held on ${readableDate(previous)}.`,
          pages: { from: 5, to: 12 },
        };
  return [
    { number: '1', title: 'Apologies for Absence' },
    { number: '2', title: 'Minutes', ...minutes },
    { number: '3', title: 'Items of Urgent Business' },
    { number: '4', title: 'Declaration of Interests' },
    ...items.map(({ number, title, papers }) => {
      const [first] = papers;
      return { number, title, pages: { from: first.pages.from, to: (papers.at(-1) ?? first).pages.to } };
    }),
  ];
}

/** The day on which a pack was published: a week and a day before the meeting. */
export function publishedOn({ date }: GeneratedMeeting): string {
  return new Date(Date.parse(date) - 8 * 24 * 3600 * 1000).toISOString().slice(0, 10);
}

/** Where a committee meets. */
export function venueOf({ place }: GeneratedMeeting): string {
  return `Council Chamber, Town Hall, ${place.council.town}`;
}

/** What stands before the agenda. */
export function frontSheetHead(meeting: GeneratedMeeting): readonly Block[] {
  const { council, committee } = meeting.place;
  const [chair, ...members] = committee.members;
  return [
    heading(3, council.name),
    heading(3, committee.name),
    paragraph(`The meeting will be held at 7.00 pm on ${meeting.day}`),
    paragraph(`${venueOf(meeting)}.`),
    heading(3, 'Membership:'),
    paragraph(`Councillors ${chair} (Chair), ${members.slice(0, -1).join(', ')} and ${members.at(-1)}`),
    paragraph('Substitutes:'),
    paragraph(
      `Councillors ${committee.substitutes.slice(0, -1).join(', ')} and ${committee.substitutes.at(-1)}`,
    ),
    paragraph('Agenda'),
    paragraph('Open to Public and Press'),
  ];
}

/** What stands behind the agenda. */
export function frontSheetFoot(meeting: GeneratedMeeting): readonly Block[] {
  const { council } = meeting.place;
  return [
    paragraph('Queries regarding this Agenda or notification of apologies:'),
    paragraph(
      `Please contact ${council.clerk}, Senior Democratic Services Officer, by sending an email to democracy@${council.id}.example`,
    ),
    paragraph(`Agenda published on: ${readableDate(publishedOn(meeting))}`),
    heading(3, 'Information for members of the public and councillors'),
    paragraph(
      'Anyone may come and listen to a meeting of the Council, its Cabinet or its committees. There is level access from the courtyard.',
    ),
    bullets([
      'keep telephones and tablets on silent and do not use flash;',
      'do not film members of the public in the gallery who have asked not to be filmed, or any child.',
    ]),
  ];
}
