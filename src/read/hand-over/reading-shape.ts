import { z } from 'zod';
import type { Finding } from '../../document/finding.ts';
import type { Frame, FrameAttendee, FrameItem, FramePaper } from '../../document/frame.ts';
import type { Hold } from '../../safety/holds/hold.ts';
import { allHoldKinds } from '../../safety/holds/kinds.ts';
import type { FileReading } from '../read-file.ts';
import type { Picture, SourceText } from '../reading.ts';
import { documentShape, sourceBlock } from './block-shape.ts';
import { count, day, type Fields, text } from './shapes.ts';

const finding = z.object({
  rule: text,
  severity: z.enum(['error', 'warning', 'note']),
  message: text,
  hint: text.optional(),
  file: text.optional(),
  page: count.optional(),
  line: count.optional(),
} satisfies Fields<Finding>);

const papers = z.array(z.object({ title: text, url: text.optional() } satisfies Fields<FramePaper>));
const blocks = z.array(sourceBlock);

const item = z.object({
  agendaNumber: text.optional(),
  minuteNumber: text.optional(),
  title: text,
  exempt: z.boolean(),
  note: blocks,
  minutes: blocks,
  decision: blocks,
  papers,
} satisfies Fields<FrameItem>);

const attendee = z.object({
  name: text,
  role: text.optional(),
  status: z.enum(['present', 'apologies', 'absent', 'substitute', 'in attendance']),
} satisfies Fields<FrameAttendee>);

const contact = z.object({
  name: text.optional(),
  role: text.optional(),
  email: text.optional(),
  phone: text.optional(),
} satisfies Fields<NonNullable<Frame['contact']>>);

const frame = z.object({
  council: text.optional(),
  committee: text.optional(),
  date: day.optional(),
  time: text.optional(),
  opened: text.optional(),
  closed: text.optional(),
  venue: text.optional(),
  status: z.enum(['scheduled', 'held', 'cancelled', 'postponed']).optional(),
  published: text.optional(),
  contact: contact.optional(),
  members: z.array(
    z.object({ name: text, role: text.optional() } satisfies Fields<Frame['members'][number]>),
  ),
  attendees: z.array(attendee),
  papers,
  items: z.array(item),
  rest: blocks,
} satisfies Fields<Frame>);

/** A name that stays in the folder it is written to: letters, figures, hyphens and an ending. */
const pictureName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,100}\.[a-z]{3,4}$/);

const picture = z.object({
  name: pictureName,
  mediaType: z.enum(['image/png', 'image/jpeg']),
} satisfies Fields<Omit<Picture, 'bytes'>>);

const hold = z.object({
  id: z.string().regex(/^[0-9a-f]{12}$/),
  kind: z.enum(allHoldKinds),
  pages: z.array(count),
  words: count,
  quotes: z.array(text).optional(),
} satisfies Fields<Hold>);

const reading = z.object({
  mediaType: z.string().regex(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/),
  document: documentShape,
  lines: z.array(z.object({ text, sheet: count.optional() } satisfies Fields<SourceText>)),
  pictures: z.array(picture),
  frame: frame.optional(),
  findings: z.array(finding),
  holds: z.array(hold),
} satisfies Fields<FileReading>);

/** What a child process hands over of a document: its reading, but for the bytes of its pictures, and what was noticed. */
export const handedOverShape = z.object({ value: reading.optional(), findings: z.array(finding) });
