import { z } from 'zod';

/**
 * A schema for every field of a type, so that a field which is added to the type is not forgotten here: what no
 * schema names does not come through.
 */
export type Fields<Type> = { readonly [Field in keyof Type]-?: z.ZodType };

/** A number of lines or pages. */
export const count = z.int().nonnegative();

/** A day that exists. It becomes the name of a folder, so nothing else may pass for one. */
export const day = z.iso.date();

export const text = z.string();
