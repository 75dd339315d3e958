import type { Meeting, MeetingId, Reference } from '../archive/model.ts';
import { datesIn } from '../document/dates.ts';

/** The references of a meeting, those to other meetings of its committee with the address of each that the archive holds. */
export function linkedReferences(
  { id, references }: Meeting,
  meetings: ReadonlyMap<MeetingId, Meeting>,
): readonly Reference[] {
  const committee = id.slice(0, id.lastIndexOf('/'));
  return references.map((reference) => {
    if (reference.kind !== 'meeting') return reference;
    const { text, from, kind } = reference;
    const other = meetings.get(`${committee}/${datesIn(text)[0] ?? ''}` as MeetingId);
    return other ? { text, from, kind, to: other.url } : reference;
  });
}
