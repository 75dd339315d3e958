import type { Speaker } from '../../document/language.ts';
import { say } from '../language/say.ts';
import type { PageBase, PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { homeCrumb, registers, windowTitle } from './common.ts';

/** The way to a register. */
export function registerCrumbs(context: Speaker): readonly PageLink[] {
  return [homeCrumb(context), { url: registers.all, text: say(context, 'Registers') }];
}

/** What a register or a page of one says of itself: name, description, and the way to it. */
export type RegisterPlace = Pick<PageBase, 'url' | 'heading' | 'description'> &
  Partial<Pick<PageBase, 'crumbs'>>;

/** What the frame of a register's page needs; it stands among the registers unless it says another way. */
export function registerBase(
  { url, heading, description, crumbs }: RegisterPlace,
  context: SiteContext,
): PageBase {
  return {
    url,
    title: windowTitle([heading], context),
    heading,
    description,
    siteName: context.name,
    language: context.language,
    crumbs: crumbs ?? registerCrumbs(context),
  };
}
