import { z } from 'zod';
import type {
  Bookmark,
  Document,
  FileProperties,
  Furniture,
  HeadingSign,
  ListItem,
  PictureSize,
  Place,
  Sheet,
  SourceBlock,
} from '../../document/block.ts';
import type { Inline } from '../../document/inline.ts';
import { count, day, type Fields, text } from './shapes.ts';

type Node<Kind extends Inline['type']> = Fields<Extract<Inline, { type: Kind }>>;
type Of<Kind extends SourceBlock['type']> = Fields<Extract<SourceBlock, { type: Kind }>>;

const children = z.lazy(() => z.array(inline));

const inline: z.ZodType = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text } satisfies Node<'text'>),
  z.object({ type: z.literal('strong'), children } satisfies Node<'strong'>),
  z.object({ type: z.literal('emphasis'), children } satisfies Node<'emphasis'>),
  z.object({ type: z.literal('link'), target: text, children } satisfies Node<'link'>),
  z.object({ type: z.literal('break') } satisfies Node<'break'>),
]);

const content = z.array(inline);

const place = z
  .object({ line: count, toLine: count, sheet: count.optional() } satisfies Fields<Place>)
  .optional();

const anchor = text.optional();

/** What every block has beside its own. */
const base = { place, gap: z.number().optional(), because: text.optional(), anchor };

const level = z.literal([2, 3, 4, 5]);
const headingSign = z.object({ level, because: text } satisfies Fields<HeadingSign>).optional();
const number = text.optional();

const item = z.object({
  label: text.optional(),
  content,
  children: z.lazy(() => list).optional(),
  place,
  anchor,
} satisfies Fields<ListItem>);

const items = z.array(item);
const list: z.ZodType = z.object({ ...base, type: z.literal('list'), items } satisfies Of<'list'>);
const size = z.object({ width: z.number(), height: z.number() } satisfies Fields<PictureSize>).optional();

const blocks = [
  z.object({ ...base, type: z.literal('heading'), level, number, content } satisfies Of<'heading'>),
  z.object({ ...base, type: z.literal('paragraph'), number, headingSign, content } satisfies Of<'paragraph'>),
  z.object({ ...base, type: z.literal('list'), items } satisfies Of<'list'>),
  z.object({
    ...base,
    type: z.literal('table'),
    headerRows: count,
    rows: z.array(z.array(content)),
  } satisfies Of<'table'>),
  z.object({
    ...base,
    type: z.literal('resolution'),
    label: content,
    kind: z.enum(['resolved', 'recommended']),
    restored: z.boolean(),
    items,
  } satisfies Of<'resolution'>),
  z.object({
    ...base,
    type: z.literal('quotation'),
    blocks: z.lazy(() => z.array(block)),
  } satisfies Of<'quotation'>),
  z.object({
    ...base,
    type: z.literal('figure'),
    kind: z.enum(['picture', 'chart', 'scan']),
    picture: text.optional(),
    alternative: text,
    recognised: z.literal(true).optional(),
    size,
  } satisfies Of<'figure'>),
  z.object({
    ...base,
    type: z.literal('page-mark'),
    page: count.optional(),
    sheet: count.optional(),
  } satisfies Of<'page-mark'>),
] as const;

const block: z.ZodType = z.discriminatedUnion('type', blocks);

const furniture = z.object({
  ...base,
  type: z.literal('furniture'),
  text,
  reason: z.enum([
    'blank page notice',
    'running header',
    'page number',
    'repeated table header',
    'extraction mark',
  ]),
} satisfies Fields<Furniture>);

/** A block as a reader gives it. */
export const sourceBlock = z.discriminatedUnion('type', [...blocks, furniture]);

/** A block tree as a reader gives it, with what the file says of its pages and itself. */
export const documentShape = z.object({
  blocks: z.array(sourceBlock),
  whole: z.boolean().optional(),
  sheets: z
    .array(z.object({ sheet: count, page: count.optional(), item: text.optional() } satisfies Fields<Sheet>))
    .optional(),
  bookmarks: z
    .array(z.object({ title: text, sheet: count, depth: count } satisfies Fields<Bookmark>))
    .optional(),
  properties: z
    .object({
      title: text.optional(),
      subject: text.optional(),
      modified: day.optional(),
    } satisfies Fields<FileProperties>)
    .optional(),
} satisfies Fields<Document>);
