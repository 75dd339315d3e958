import { z } from 'zod';
import type { Outcome } from '../../document/finding.ts';
import type { Picture } from '../reading.ts';

const boxSchema = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() });

const wordSchema = z.object({
  text: z.string(),
  /** How sure the engine is, from 0 to 100. */
  confidence: z.number(),
  bbox: boxSchema,
});

const lineSchema = z.object({
  words: z.array(wordSchema),
  rowAttributes: z.object({
    /** Height of the row's letters with their ascenders and descenders, in pixels. */
    rowHeight: z.number(),
  }),
});

const paragraphSchema = z.object({ lines: z.array(lineSchema) });

/** What the engine recognised on a page, in reading order: its blocks, their paragraphs, lines and words; boxes in pixels. */
export const recognisedPageSchema = z.object({
  blocks: z.array(z.object({ paragraphs: z.array(paragraphSchema) })),
});

export type RecognisedPage = z.infer<typeof recognisedPageSchema>;
export type RecognisedParagraph = z.infer<typeof paragraphSchema>;
export type RecognisedLine = z.infer<typeof lineSchema>;
export type RecognisedWord = z.infer<typeof wordSchema>;

/** Recognises the text in the picture of a page; where it fails, a finding says why, without the page. */
export type RecognisePage = (picture: Picture) => Promise<Outcome<RecognisedPage | undefined>>;
