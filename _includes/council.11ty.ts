import { html } from '../src/site/html.ts';
import { say } from '../src/site/language/say.ts';
import type { PageOf } from '../src/site/pages.ts';
import { frame } from './partials/frame.ts';
import { committeeList, meetingList } from './partials/meetings.ts';

/** A council: its committees and newest meetings. */
export function render(page: PageOf<'council'>): string {
  const main = html`<h1>${page.heading}</h1>
<section>
<h2>${say(page, 'Committees')}</h2>
${committeeList(page, page.committees)}</section>
<section>
<h2>${say(page, 'Newest meetings')}</h2>
${meetingList(page, page.meetings, true)}</section>
`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'council'> }): string {
  return render(data.record);
}
