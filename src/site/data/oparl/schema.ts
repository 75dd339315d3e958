import { z } from 'zod';

/** An address as OParl's ids are: whole, or rooted while the site's own address is not known. */
const id = z.string().regex(/^(?:https?:\/\/|\/)\S*$/);
const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });

function type(name: string) {
  return z.literal(`https://schema.oparl.org/1.1/${name}`);
}

const file = z.strictObject({
  id,
  type: type('File'),
  name: z.string(),
  fileName: z.string(),
  mimeType: z.string(),
  size: z.int().nonnegative(),
  accessUrl: id,
  downloadUrl: id,
  web: id,
});

const agendaItem = z.strictObject({
  id,
  type: type('AgendaItem'),
  number: z.string().optional(),
  order: z.int().nonnegative(),
  name: z.string(),
  public: z.boolean(),
  consultation: id.optional(),
  resolutionText: z.string().optional(),
  web: id,
});

const consultation = z.strictObject({
  id,
  type: type('Consultation'),
  meeting: id,
  agendaItem: id.optional(),
  organization: z.array(id),
});

const membership = z.strictObject({
  id,
  type: type('Membership'),
  person: id,
  organization: id,
  role: z.string().optional(),
  startDate: day,
  endDate: day.optional(),
});

/** The objects of OParl 1.1 as far as papers tell them, after https://github.com/OParl/spec/tree/1.1/schema. */
export const oparlSchemas = {
  System: z.strictObject({
    id,
    type: type('System'),
    oparlVersion: z.literal('https://schema.oparl.org/1.1/'),
    name: z.string(),
    website: id,
    body: id,
  }),
  Body: z.strictObject({
    id,
    type: type('Body'),
    system: id,
    name: z.string(),
    organization: id,
    person: id,
    meeting: id,
    paper: id,
    legislativeTerm: z.array(z.never()),
    web: id,
  }),
  Organization: z.strictObject({
    id,
    type: type('Organization'),
    body: id,
    name: z.string(),
    organizationType: z.literal('Gremium'),
    classification: z.string(),
    membership: z.array(id),
    meeting: id,
    web: id,
  }),
  Person: z.strictObject({
    id,
    type: type('Person'),
    body: id,
    name: z.string(),
    membership: z.array(membership),
    web: id,
  }),
  Meeting: z.strictObject({
    id,
    type: type('Meeting'),
    name: z.string(),
    meetingState: z.enum(['terminiert', 'eingeladen', 'durchgeführt']).optional(),
    cancelled: z.boolean(),
    start: instant.optional(),
    end: instant.optional(),
    location: z.strictObject({ id, type: type('Location'), description: z.string() }).optional(),
    organization: z.array(id).min(1),
    participant: z.array(id),
    auxiliaryFile: z.array(file),
    agendaItem: z.array(agendaItem),
    web: id,
  }),
  Paper: z.strictObject({
    id,
    type: type('Paper'),
    body: id,
    name: z.string(),
    paperType: z.string(),
    reference: z.string().optional(),
    date: day.optional(),
    superordinatedPaper: z.array(id).optional(),
    subordinatedPaper: z.array(id).optional(),
    mainFile: file.optional(),
    auxiliaryFile: z.array(file).optional(),
    consultation: z.array(consultation),
    web: id,
  }),
} as const;
