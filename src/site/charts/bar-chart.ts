import type { Speaker } from '../../document/language.ts';
import { type Html, html } from '../html.ts';
import { say } from '../language/say.ts';
import { shortened } from '../wording.ts';

export interface Bar {
  readonly label: string;
  /** Nothing where the source gives no figure. */
  readonly value: number | undefined;
  /** The figure as printed. */
  readonly shown: string;
}

/** One row of bars under a title; panels with the same `scale` are drawn to the same. */
export interface BarPanel {
  readonly title: string;
  readonly scale: string;
  readonly bars: readonly Bar[];
}

export interface BarChart {
  readonly name: string;
  /** What the picture leaves out. */
  readonly note?: string | undefined;
  readonly panels: readonly BarPanel[];
}

/** In units of the picture, which is as wide as a telephone: its letters are as large as the text around it. */
const width = 320;
const rowHeight = 34;
const titleHeight = 26;
const barHeight = 8;
const longestLabel = 34;

interface Scale {
  readonly from: number;
  readonly to: number;
}

/** Bars begin at nought, so that their lengths can be compared. */
function scaleOf(panels: readonly BarPanel[]): Scale {
  const values = panels.flatMap(({ bars }) => bars.flatMap(({ value }) => value ?? []));
  return { from: Math.min(0, ...values), to: Math.max(0, ...values) };
}

function position(value: number, { from, to }: Scale): number {
  return to === from ? 0 : Math.round(((value - from) / (to - from)) * width * 10) / 10;
}

function barHtml({ label, value, shown }: Bar, top: number, scale: Scale): Html {
  const nought = position(0, scale);
  const end = position(value ?? 0, scale);
  const left = Math.min(nought, end);
  return html`<text x="0" y="${top + 12}">${shortened(label, longestLabel)}</text><text x="${width}" y="${top + 12}" text-anchor="end">${shown}</text>
${value !== undefined && html`<rect x="${left}" y="${top + 18}" width="${Math.round(Math.abs(end - nought) * 10) / 10}" height="${barHeight}"/>\n`}`;
}

function panelHtml({ title, bars }: BarPanel, top: number, scale: Scale): Html {
  const nought = position(0, scale);
  const rows = bars.map((bar, at) => barHtml(bar, top + titleHeight + at * rowHeight, scale));
  const foot = top + titleHeight + bars.length * rowHeight;
  return html`<text class="panel" x="0" y="${top + 14}">${shortened(title, 44)}</text>
${rows}<path d="M${nought} ${top + titleHeight}V${foot}"/>
`;
}

function panelSize({ bars }: BarPanel): number {
  return titleHeight + bars.length * rowHeight + 8;
}

/** A chart of horizontal bars as static SVG, named and described; `id` is the stem of the ids inside. */
export function renderBarChart(chart: BarChart, id: string, context: Speaker): Html {
  const tops = chart.panels.map((_, at) =>
    chart.panels.slice(0, at).reduce((sum, panel) => sum + panelSize(panel), 0),
  );
  const height = chart.panels.reduce((sum, panel) => sum + panelSize(panel), 0);
  const titles = chart.panels.map(({ title }) => title).join(` ${say(context, 'and')} `);
  const rows = chart.panels[0]?.bars.length ?? 0;
  const description = [
    say(context, '{titles}: bars for {count} rows. The table holds the figures.', { titles, count: rows }),
    chart.note,
  ]
    .filter(Boolean)
    .join(' ');
  const drawn = chart.panels.map((panel, at) => {
    const scale = scaleOf(chart.panels.filter((other) => other.scale === panel.scale));
    return panelHtml(panel, tops[at] ?? 0, scale);
  });
  return html`<figure class="chart" data-pagefind-ignore="all">
<svg role="img" aria-labelledby="${id}-chart-title ${id}-chart-about" viewBox="0 0 ${width} ${height}">
<title id="${id}-chart-title">${chart.name}</title>
<desc id="${id}-chart-about">${description}</desc>
<g aria-hidden="true">
${drawn}</g>
</svg>
</figure>
`;
}
