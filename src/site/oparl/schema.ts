import { z } from 'zod';

/**
 * The objects of OParl 1.1 as far as council papers tell of them, made from its specification
 * (github.com/OParl/spec: `schema/*.json`, `src/2-05-objektlisten-und-paginierung.md`, `src/2-08-geloeschte-objekte.md`,
 * `src/3-01-eigenschaften-…`). An object's id is its address; objects that OParl lets stand inside others have the
 * address of the one that holds them, with a fragment. What the papers do not tell is left out.
 */

/** Whole where the site's address is known, else below the root of the site. */
const address = z.string().regex(/^(?:https?:\/)?\/[^\s]*$/);
const addresses = z.array(address);
const moment = z.iso.datetime({ offset: true });
const day = z.iso.date();
const text = z.string().min(1);

/** The namespace of OParl 1.1; a type is this and its name. */
export const oparlNamespace = 'https://schema.oparl.org/1.1/';

function named<Name extends string>(name: Name) {
  const type: `${typeof oparlNamespace}${Name}` = `${oparlNamespace}${name}`;
  return { id: address, type: z.literal(type), created: moment, modified: moment, web: address.optional() };
}

export const fileSchema = z.strictObject({
  ...named('File'),
  name: text,
  fileName: text.optional(),
  mimeType: text,
  date: day.optional(),
  size: z.int().nonnegative().optional(),
  accessUrl: address,
  masterFile: address.optional(),
  meeting: addresses.optional(),
  paper: addresses.optional(),
});
export type OparlFile = z.infer<typeof fileSchema>;

export const locationSchema = z.strictObject({
  ...named('Location'),
  description: text,
  meetings: addresses,
});
export type OparlLocation = z.infer<typeof locationSchema>;

export const agendaItemSchema = z.strictObject({
  ...named('AgendaItem'),
  meeting: address,
  number: text.optional(),
  order: z.int().nonnegative(),
  name: text,
  public: z.boolean(),
  consultation: address.optional(),
  resolutionText: text.optional(),
  auxiliaryFile: z.array(fileSchema).optional(),
});
export type OparlAgendaItem = z.infer<typeof agendaItemSchema>;

export const meetingSchema = z.strictObject({
  ...named('Meeting'),
  name: text,
  meetingState: z.enum(['terminiert', 'eingeladen', 'durchgeführt', 'verschoben']).optional(),
  cancelled: z.boolean(),
  start: moment.optional(),
  end: moment.optional(),
  location: locationSchema.optional(),
  organization: addresses,
  participant: addresses.optional(),
  invitation: fileSchema.optional(),
  resultsProtocol: fileSchema.optional(),
  auxiliaryFile: z.array(fileSchema).optional(),
  agendaItem: z.array(agendaItemSchema),
});
export type OparlMeeting = z.infer<typeof meetingSchema>;

export const consultationSchema = z.strictObject({
  ...named('Consultation'),
  paper: address,
  agendaItem: address.optional(),
  meeting: address,
  organization: addresses,
});
export type OparlConsultation = z.infer<typeof consultationSchema>;

export const paperSchema = z.strictObject({
  ...named('Paper'),
  body: address,
  name: text,
  reference: text.optional(),
  date: day.optional(),
  paperType: text,
  relatedPaper: addresses.optional(),
  superordinatedPaper: addresses.optional(),
  subordinatedPaper: addresses.optional(),
  mainFile: fileSchema,
  auxiliaryFile: z.array(fileSchema).optional(),
  originatorPerson: addresses.optional(),
  consultation: z.array(consultationSchema),
});
export type OparlPaper = z.infer<typeof paperSchema>;

export const membershipSchema = z.strictObject({
  ...named('Membership'),
  person: address,
  organization: address,
  role: text.optional(),
  startDate: day,
  endDate: day.optional(),
});
export type OparlMembership = z.infer<typeof membershipSchema>;

export const personSchema = z.strictObject({
  ...named('Person'),
  body: address,
  name: text,
  status: z.array(text).optional(),
  membership: z.array(membershipSchema),
});
export type OparlPerson = z.infer<typeof personSchema>;

export const organizationSchema = z.strictObject({
  ...named('Organization'),
  body: address,
  name: text,
  organizationType: z.literal('Gremium'),
  membership: addresses,
  meeting: address,
});
export type OparlOrganization = z.infer<typeof organizationSchema>;

export const bodySchema = z.strictObject({
  ...named('Body'),
  system: address,
  name: text,
  organization: address,
  person: address,
  meeting: address,
  paper: address,
  membership: address,
  agendaItem: address,
  consultation: address,
  file: address,
  locationList: address,
  legislativeTermList: address,
  legislativeTerm: z.array(z.never()),
});
export type OparlBody = z.infer<typeof bodySchema>;

export const systemSchema = z.strictObject({
  ...named('System'),
  oparlVersion: z.literal(oparlNamespace),
  name: text,
  license: address.optional(),
  body: address,
});
export type OparlSystem = z.infer<typeof systemSchema>;

/** What stays of an object that was deleted; when it was made is no longer known. */
export const deletedSchema = z.strictObject({
  id: address,
  type: z.string().startsWith(oparlNamespace),
  modified: moment,
  deleted: z.literal(true),
});
export type OparlDeleted = z.infer<typeof deletedSchema>;

/** A page of an external list; its objects are checked by the schema of their own type. */
export const listSchema = z.strictObject({
  data: z.array(z.looseObject({ id: address, type: z.string().startsWith(oparlNamespace) })),
  pagination: z.strictObject({
    totalElements: z.int().nonnegative(),
    elementsPerPage: z.int().positive(),
    currentPage: z.int().positive(),
    totalPages: z.int().positive(),
  }),
  links: z.strictObject({
    first: address,
    prev: address.optional(),
    self: address,
    next: address.optional(),
    last: address,
  }),
});
export type OparlList = z.infer<typeof listSchema>;
