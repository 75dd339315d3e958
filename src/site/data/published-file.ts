import { z } from 'zod';
import type { Address, MeetingId } from '../../archive/model.ts';

/** A file of the site that is no page, with its address. */
export interface PublishedFile {
  readonly path: Address;
  readonly text: string;
  /** The meeting that it is made from alone. */
  readonly meeting?: MeetingId;
}

/** Checks data against the schema that is published for them; a mismatch is a mistake in this program. */
export function checkedData<Schema extends z.ZodType>(
  path: Address,
  schema: Schema,
  data: z.infer<Schema>,
): z.infer<Schema> {
  const result = schema.safeParse(data);
  if (!result.success) throw new Error(`${path} breaks its own schema:\n${z.prettifyError(result.error)}`);
  return data;
}
