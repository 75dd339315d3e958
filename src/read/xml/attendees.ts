import type { Frame, FrameAttendee } from '../../document/frame.ts';
import { withSingleSpaces } from '../html/page.ts';
import { attendanceStatus } from '../system-words.ts';
import { listed, type XmlElement } from './fields-of.ts';

/** Somebody on the list of a meeting, in the words of the system; blank where it says nothing. */
export interface Attendee {
  readonly name: string;
  readonly role: string;
  readonly attendance: string;
  readonly others: readonly string[];
}

/** The columns of the list. */
export const attendanceHeads = ['Name', 'Role', 'Attendance', 'Representing', 'Party', 'Ward'] as const;

/** The cells of one line of the list. */
export function attendanceRow({ name, role, attendance, others }: Attendee): readonly string[] {
  return [name, role, attendance, ...others];
}

/** Everybody on the list of a meeting. */
export function attendeesIn(at: XmlElement): readonly Attendee[] {
  return listed(at, 'attendees', 'attendee').flatMap(({ attribs }) => {
    const said = (name: string) => withSingleSpaces(attribs[name] ?? '');
    if (said('name') === '') return [];
    const others = ['representing', 'politicalparty', 'ward'].map(said);
    return [{ name: said('name'), role: said('roledescription'), attendance: said('attendance'), others }];
  });
}

/** Who came, and who was only expected. */
export function peopleOf(attendees: readonly Attendee[]): Pick<Frame, 'members' | 'attendees'> {
  const known = attendees.map(({ name, role, attendance }) => ({
    person: role === '' ? { name } : { name, role },
    status: attendanceStatus(attendance, role),
  }));
  return {
    attendees: known.flatMap(({ person, status }): readonly FrameAttendee[] =>
      status === undefined ? [] : [{ ...person, status }],
    ),
    // Whoever is only expected is listed as a member: nobody has written down yet who came.
    members: known.flatMap(({ person, status }) => (status === undefined ? [person] : [])),
  };
}
