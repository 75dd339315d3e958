import { type Html, html } from '../src/site/html.ts';
import { type Label, say } from '../src/site/language/say.ts';
import type { PageOf } from '../src/site/pages.ts';
import { frame } from './partials/frame.ts';
import { link } from './partials/link.ts';
import { personName } from './partials/people.ts';

type Attendance = PageOf<'attendance'>;
type Year = Attendance['years'][number];

const marks = {
  present: 'Present',
  apologies: 'Apologies',
  absent: 'Absent',
  substitute: 'Substitute',
  'not named': '–',
} as const satisfies Readonly<Record<Year['rows'][number]['marks'][number], Label>>;

function table(page: Attendance, { name, meetings, rows }: Year): Html {
  return html`<section class="table" tabindex="0" aria-label="${say(page, 'Attendance {year}', { year: name })}">
<table>
<thead>
<tr><th scope="col">${say(page, 'Member')}</th>${meetings.map((meeting) => html`<th scope="col">${link(page, meeting)}</th>`)}</tr>
</thead>
<tbody>
${rows.map(
  ({ member, marks: row }) =>
    html`<tr><th scope="row">${personName(page, member)}</th>${row.map((mark) => html`<td>${say(page, marks[mark])}</td>`)}</tr>\n`,
)}</tbody>
</table>
</section>
`;
}

/** Who was at the meetings of a committee: a table and a picture for each municipal year. */
export function render(page: Attendance): string {
  const main = html`<h1>${page.heading}</h1>
<p class="lead">${page.description}</p>
<p class="detail">${say(page, 'A dash says that the minutes do not name the member: they may not have belonged to the committee then.')}</p>
${page.years.map(
  (year) => html`<section>
<h2>${year.name}</h2>
${table(page, year)}${year.chart}</section>
`,
)}`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'attendance'> }): string {
  return render(data.record);
}
