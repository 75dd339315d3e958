import { z } from 'zod';
import { headerFields, pageRangeSchema } from '../../archive/model.ts';

/** The published data, as data-contract promises it: fields may be added, never renamed or dropped. */

const address = z.string().startsWith('/').meta({ description: 'Address below the root of the site' });
const date = z.iso.date().meta({ description: 'Wall date in Europe/London' });
const text = z.string().meta({ description: 'Plain text, verbatim but for white space' });
const named = z.strictObject({ id: z.string(), name: text });
const roleHolder = z.strictObject({ name: text, role: text.optional(), person: z.string().optional() });
const generator = z.string().meta({ description: 'Name and version of the program that wrote the file' });

const agendaItemSchema = z.strictObject({
  number: z.string().optional(),
  title: text,
  note: text.optional(),
  pages: pageRangeSchema.nullable(),
  access: z.enum(['public', 'exempt']),
  part: text.optional(),
  url: address,
  papers: z.array(z.string()),
  missing: z
    .array(z.strictObject({ title: text.optional(), url: z.string().optional(), detail: text.optional() }))
    .optional()
    .meta({ description: 'Papers that the agenda lists and no document of the archive holds' }),
  minutesOf: z.array(z.string()).optional(),
});

const decisionSchema = z.strictObject({
  number: z.string().optional(),
  text,
  url: address,
  kind: z.enum(['resolved', 'recommended', 'prose']),
});

const eventSchema = z.strictObject({
  kind: z.enum(['arrived', 'left', 'took the chair', 'adjourned', 'resumed', 'extended']),
  text,
  who: text.optional(),
  person: z.string().optional(),
  time: z.string().optional(),
  url: address,
});

const actionSchema = z.strictObject({
  text,
  owner: text.optional(),
  person: z.string().optional().meta({ description: 'The id of the owner in people.json' }),
  due: text.optional(),
  url: address,
});

const declarationSchema = z.strictObject({
  name: text,
  kind: text.optional(),
  text,
  person: z.string().optional(),
});

const attendanceSchema = roleHolder.extend({
  status: z.enum(['present', 'apologies', 'absent', 'substitute', 'in attendance']),
  substituteFor: text.optional(),
  items: z.array(z.string()).optional(),
});

const votes = z.int().nonnegative().optional();

const minutesItemSchema = z.strictObject({
  number: z.string().optional(),
  title: text,
  agendaNumber: z.string().optional(),
  agendaMark: text
    .optional()
    .meta({ description: 'As printed, where the minute itself names the agenda item' }),
  url: address,
  truncated: z.boolean(),
  decisions: z.array(decisionSchema),
  actions: z.array(actionSchema),
  declarations: z.array(declarationSchema),
  votes: z.array(z.strictObject({ text, for: votes, against: votes, abstentions: votes, url: address })),
  events: z.array(eventSchema),
  approves: z
    .array(z.strictObject({ date, to: address.nullable() }))
    .meta({ description: 'Meetings whose minutes the item approves' }),
  chair: z
    .strictObject({ name: text, person: z.string().optional() })
    .optional()
    .meta({ description: 'Who chaired when the item began' }),
  inferred: z.array(z.string()).meta({ description: 'Fields that were worked out, not read' }),
});

const minutesSchema = z.strictObject({
  url: address,
  printedIn: z.array(z.string()),
  pages: pageRangeSchema.optional(),
  status: z.enum(['draft', 'approved', 'unknown']),
  opened: z.string().optional(),
  closed: z.string().optional(),
  attendance: z.array(attendanceSchema),
  items: z.array(minutesItemSchema),
  events: z.array(eventSchema),
});

const headerSchema = z.partialRecord(z.enum(headerFields), text);

const paperSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['report', 'appendix', 'minutes', 'agenda', 'work-programme', 'tracker', 'decision', 'other']),
  agendaItem: z.string().optional(),
  parent: z.string().optional(),
  label: text.optional().meta({ description: 'The label of an appendix as printed' }),
  reference: z.string().optional(),
  title: text,
  listedAs: text
    .optional()
    .meta({ description: 'The title under which a system lists it, where that is another' }),
  date: date.optional(),
  published: date.optional().meta({
    description: 'When it was published, where it came later than the agenda or has another version',
  }),
  reason: text.optional().meta({ description: 'Why it came late or what it replaces, in its own words' }),
  url: address,
  pages: pageRangeSchema.optional().meta({ description: 'Pages of the pack as printed' }),
  sheets: pageRangeSchema.optional().meta({ description: 'Pages of the file of its first source' }),
  supersededBy: z.string().optional().meta({ description: 'The version that took its place' }),
  supersedes: z.string().optional().meta({ description: 'The version whose place it took' }),
  changes: address.optional().meta({ description: 'The page that compares it with the version before' }),
  missing: z
    .array(text)
    .optional()
    .meta({ description: 'Appendices that it lists and no document of the archive holds' }),
  sources: z
    .array(z.string())
    .meta({ description: 'The sources that print its text; pages are of the first' }),
  header: headerSchema,
  headerLines: z.array(z.strictObject({ label: text.optional(), value: text })),
  authors: z.array(
    roleHolder.extend({ title: text.optional(), service: text.optional(), email: z.string().optional() }),
  ),
  recommendations: z.array(z.strictObject({ number: z.string().optional(), text, url: address })),
  sections: z.array(
    z.strictObject({ number: z.string().optional(), title: text, level: z.int(), url: address }),
  ),
  tables: z.array(
    z.strictObject({
      id: z.string(),
      caption: text.optional(),
      rows: z.int().nonnegative(),
      columns: z.int().nonnegative(),
      url: address,
    }),
  ),
  backgroundPapers: z.array(text),
  implications: z.array(
    z.strictObject({
      number: z.string().optional(),
      title: text,
      verifiedBy: text.optional(),
      verifierTitle: text.optional(),
      url: address,
    }),
  ),
  acronyms: z.array(z.strictObject({ term: text, expansion: text })),
  inferred: z.array(z.string()).meta({ description: 'Fields that were worked out, not read' }),
});

const programmeRowSchema = z.strictObject({
  meetingDate: date.optional(),
  title: text,
  leadOfficer: text.optional(),
  requestedBy: text.optional(),
  url: address,
});

const trackerRowSchema = z.strictObject({
  item: text,
  references: z.array(z.string()),
  leadOfficer: text.optional(),
  date: text.optional(),
  outcome: text.optional(),
  responsible: text.optional(),
  reviewDate: text.optional(),
  update: text.optional(),
  closed: z.boolean(),
  url: address,
});

const referenceSchema = z.strictObject({
  text,
  from: address,
  to: z.string().nullable(),
  reason: text.optional().meta({ description: 'Why it leads nowhere' }),
  kind: z.enum(['page', 'paragraph', 'item', 'meeting', 'report', 'appendix', 'act', 'url']),
});

const count = z.int().nonnegative();

const sourceSchema = z.strictObject({
  id: z.string(),
  file: z.string(),
  url: address,
  mediaType: z.string(),
  bytes: count,
  sha256: z.string(),
  withheld: z
    .string()
    .optional()
    .describe(
      'What the file holds that its readers do not see; then it is not published, and url leads to the report',
    ),
  report: address,
  fidelity: z.strictObject({ words: count, kept: count, lost: count, furniture: count }),
  pages: z.array(address),
  warnings: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'note']),
      page: z.int().optional(),
      line: z.int().optional(),
      message: text,
      hint: text.optional(),
    }),
  ),
});

/** One meeting: `index.json` beside its page. */
export const meetingSchema = z.strictObject({
  schema: z.literal('/data/schema/v1/meeting.json'),
  id: z.string(),
  url: address,
  council: named,
  committee: named,
  date,
  time: z.string().optional(),
  start: z.iso.datetime({ offset: true }).optional(),
  venue: text.optional(),
  quorum: text.optional(),
  status: z.enum(['scheduled', 'held', 'cancelled', 'postponed', 'unknown']),
  published: date.optional(),
  contact: z
    .strictObject({
      name: text.optional(),
      role: text.optional(),
      email: z.string().optional(),
      phone: z.string().optional(),
    })
    .optional(),
  frontSheetSources: z
    .array(z.string())
    .optional()
    .meta({ description: 'The sources that print the front sheet' }),
  membership: z.array(roleHolder),
  substitutes: z.array(roleHolder),
  agenda: z.array(agendaItemSchema),
  minutes: minutesSchema.optional(),
  papers: z.array(paperSchema),
  workProgramme: z.array(programmeRowSchema),
  tracker: z.array(trackerRowSchema),
  references: z.array(referenceSchema),
  sources: z.array(sourceSchema),
  inferred: z.array(z.string()),
});
export type MeetingData = z.infer<typeof meetingSchema>;

/** The list of all meetings. */
export const meetingsSchema = z.strictObject({
  schema: z.literal('/data/schema/v1/meetings.json'),
  generator,
  meetings: z.array(
    z.strictObject({ id: z.string(), url: address, data: address, council: text, committee: text, date }),
  ),
});
export type MeetingsData = z.infer<typeof meetingsSchema>;

/** The meeting that an entry of a register comes from. */
const meetingFields = { meeting: z.string(), council: text, committee: text, date };
/** The item of the minutes that an entry of a register comes from. */
const itemFields = { ...meetingFields, item: z.string().optional(), itemTitle: text };

/** Every decision of every minutes. */
export const decisionsSchema = z.strictObject({
  schema: z.literal('/data/schema/v1/decisions.json'),
  decisions: z.array(decisionSchema.extend(itemFields)),
});
export type DecisionsData = z.infer<typeof decisionsSchema>;

/** Every undertaking and request of every minutes. */
export const actionsSchema = z.strictObject({
  schema: z.literal('/data/schema/v1/actions.json'),
  actions: z.array(actionSchema.extend(itemFields)),
});
export type ActionsData = z.infer<typeof actionsSchema>;

/** Every declaration of interest of every minutes; its address is that of its item. */
export const declarationsSchema = z.strictObject({
  schema: z.literal('/data/schema/v1/declarations.json'),
  declarations: z.array(declarationSchema.extend({ url: address, ...itemFields })),
});
export type DeclarationsData = z.infer<typeof declarationsSchema>;

/** Who was at which meeting, in which part, as the minutes record it. */
export const attendancesSchema = z.strictObject({
  schema: z.literal('/data/schema/v1/attendance.json'),
  attendance: z.array(attendanceSchema.extend({ url: address, ...meetingFields })),
});
export type AttendancesData = z.infer<typeof attendancesSchema>;

/** Everybody whom the papers name. */
export const peopleSchema = z.strictObject({
  schema: z.literal('/data/schema/v1/people.json'),
  people: z.array(
    z.strictObject({
      id: z.string(),
      name: text,
      aliases: z.array(text),
      kind: z.enum(['councillor', 'officer', 'co-opted', 'other']),
      url: address,
      roles: z.array(z.strictObject({ role: text, from: date, to: date })),
      meetings: z.array(
        z.strictObject({ meeting: z.string(), title: text, date, url: address, status: z.string() }),
      ),
      papers: z.array(z.strictObject({ title: text, date, url: address })),
      declarations: z.array(z.strictObject({ text, kind: text.optional(), date, url: address })),
      actions: z.array(z.strictObject({ text, due: text.optional(), date, url: address })),
    }),
  ),
});
export type PeopleData = z.infer<typeof peopleSchema>;

/** Every acronym with its expansion. */
export const glossarySchema = z.strictObject({
  schema: z.literal('/data/schema/v1/glossary.json'),
  glossary: z.array(z.strictObject({ term: text, expansion: text, url: address })),
});
export type GlossaryData = z.infer<typeof glossarySchema>;

/** Every entry of every work programme, with what came of it. */
export const workProgrammeSchema = z.strictObject({
  schema: z.literal('/data/schema/v1/work-programme.json'),
  workProgramme: z.array(
    programmeRowSchema.extend({
      council: text,
      committee: text,
      outcome: z
        .strictObject({
          title: text,
          url: address,
          date: z.iso.date(),
          timing: z.enum(['as planned', 'later', 'earlier']),
        })
        .optional(),
    }),
  ),
});
export type WorkProgrammeData = z.infer<typeof workProgrammeSchema>;

/** Each published kind of data by the name of its JSON Schema. */
export const schemas = {
  meeting: meetingSchema,
  meetings: meetingsSchema,
  decisions: decisionsSchema,
  actions: actionsSchema,
  declarations: declarationsSchema,
  attendance: attendancesSchema,
  people: peopleSchema,
  glossary: glossarySchema,
  'work-programme': workProgrammeSchema,
} as const;
