import type { Address } from '../../archive/model.ts';
import { parentAddress } from '../addresses.ts';
import { say } from '../language/say.ts';
import type { PageBase, PageLink, StandingPage } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { registers, windowTitle } from './common.ts';

/** What answers at an address that a page once had. */
export interface WithdrawnPage extends PageBase {
  readonly kind: 'withdrawn';
  /** The nearest page above it that is still there. */
  readonly nearest: PageLink;
}

type Current = ReadonlyMap<Address, Pick<PageBase, 'heading' | 'crumbs'>>;

/** Nothing of the page is told but that it was there: why it was withdrawn may be that it told too much. */
function withdrawnPage(url: Address, current: Current, context: SiteContext): WithdrawnPage {
  let above = parentAddress(url);
  while (above !== registers.home && !current.has(above)) above = parentAddress(above);
  const nearest = { url: above, text: current.get(above)?.heading ?? context.name };
  return {
    kind: 'withdrawn',
    url,
    title: windowTitle([say(context, 'Withdrawn: {address}', { address: url })], context),
    heading: say(context, 'This page is no longer published'),
    description: say(context, 'A page stood at this address. It was withdrawn or has moved.'),
    siteName: context.name,
    language: context.language,
    crumbs: [...(current.get(above)?.crumbs ?? []), nearest],
    nearest,
  };
}

/** A page for each address that the site once had and no page has now, so that no old link leads nowhere. */
export function withdrawnPages(
  pages: readonly StandingPage[],
  context: SiteContext,
): readonly WithdrawnPage[] {
  const current: Current = new Map(pages.map((page) => [page.url, page]));
  return (context.site.publishedBefore ?? [])
    .filter((address) => !current.has(address))
    .map((address) => withdrawnPage(address, current, context));
}
