import { type PageKind, type PageRecord, pageKinds } from './pages.ts';

/** Makes the file of a page from its record. */
export type Layout = (page: PageRecord) => string;

/** The layout of each kind of page, as a function from the record to the file. */
export type Layouts = Readonly<Record<PageKind, Layout>>;

function isLayout(render: unknown): render is Layout {
  return typeof render === 'function';
}

async function readLayout(kind: PageKind): Promise<readonly [PageKind, Layout]> {
  const path = `../../_includes/${kind}.11ty.ts`;
  const { render }: { readonly render?: unknown } = await import(path);
  if (!isLayout(render)) throw new Error(`_includes/${kind}.11ty.ts exports no function “render”.`);
  return [kind, render];
}

/** Reads the layouts from `_includes`, each once in the life of the program. */
export async function readLayouts(): Promise<Layouts> {
  const entries = await Promise.all(pageKinds.map(readLayout));
  // Every kind is among the entries, which the compiler cannot follow through `fromEntries`.
  return Object.fromEntries(entries) as Layouts;
}
