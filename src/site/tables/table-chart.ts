import type { Cell, Table } from '../../document/block.ts';
import { plainText } from '../../document/inline.ts';
import type { Speaker } from '../../document/language.ts';
import { rememberedOf } from '../../document/remembered.ts';
import { oneLine } from '../../document/words.ts';
import type { BarChart, BarPanel } from '../charts/bar-chart.ts';
import { say } from '../language/say.ts';
import { isFigureText, type ReadFigure, readFigure } from './figures.ts';

/** More rows make no picture that says more than the table. */
const mostRows = 12;
const fewestRows = 3;

/** Rows that add up others would dwarf them: "Total", "Grand total", "Net total", "All wards". */
const totalRow = /^(?:grand |sub-?|net |overall )?totals?\b|^sum\b|^all\b/i;

/** Columns that name things and count nothing: "Page", "Year", "Ward no.", "Direct tel". */
const namingColumn =
  /^(?:item|pages?|para|paragraph|rank|ranking|year|date|postcode)$|\b(?:nos?|ref|reference|id|code|tel|telephone|phone|ext)\.?$/i;

/** A figure that names a thing: a year, a telephone number, a code with a leading nought. */
const namingFigure = /^(?:(?:19|20)\d\d|0\d+|\d{9,})$/;

/** "2023/24", "2019", "2024-25", "Q1", "Quarter 2". */
const periodLabel = /^(?:(?:19|20)\d\d(?:\s*[/\-–]\s*\d{2,4})?|q[1-4]|quarter [1-4])\b/i;

/** A cell that says that there is no figure. */
const blankFigure = /^(?:|-|–|—|n\/?a|nil|tbc|\.\.|\*)$/i;

/** What a header says of its unit: "£000", "£m", "(%)". */
const unitMark = /£\s?(?:m|k|bn|0{3}s?)?|%|\bper cent\b/gi;

interface Row {
  readonly label: string;
  readonly cells: readonly string[];
}

interface Column {
  readonly title: string;
  readonly figures: readonly (ReadFigure | undefined)[];
  readonly texts: readonly string[];
}

function textOf(cell: Cell | undefined): string {
  return oneLine(plainText(cell ?? []));
}

function isLabelled(rows: readonly Row[]): boolean {
  const labels = rows.map(({ label }) => label);
  const isName = (label: string) => label !== '' && (!isFigureText(label) || periodLabel.test(label));
  return labels.every(isName) && new Set(labels).size === labels.length;
}

/** Every filled cell is a figure of one kind, and they count something. */
function isCounting({ title, figures, texts }: Column): boolean {
  const read = figures.filter((figure) => figure !== undefined);
  const isWhole = texts.every((text, at) => figures[at] !== undefined || blankFigure.test(text));
  if (!isWhole || read.length < fewestRows || namingColumn.test(title)) return false;
  const values = read.map(({ value }) => value);
  const isOneKind = new Set(read.map(({ kind }) => kind)).size === 1;
  const isOrdinal = values.every((value, at) => value === at + (values[0] ?? 0));
  const isVaried = new Set(values).size > 1;
  return isOneKind && isVaried && !isOrdinal && !texts.some((text) => namingFigure.test(text));
}

/** A last row that adds up the others, though its label does not say so. */
function addsUp(columns: readonly Column[]): boolean {
  return columns.every(({ figures }) => {
    const values = figures.map((figure) => figure?.value ?? 0);
    const last = values.at(-1) ?? 0;
    const others = values.slice(0, -1).reduce((sum, value) => sum + value, 0);
    return last !== 0 && Math.abs(last - others) <= Math.abs(last) * 0.001;
  });
}

function columnsOf(header: readonly Cell[], rows: readonly Row[], width: number): readonly Column[] {
  return Array.from({ length: width - 1 }, (_, at) => {
    const texts = rows.map(({ cells }) => cells[at] ?? '');
    return { title: textOf(header[at + 1]), figures: texts.map(readFigure), texts };
  });
}

/** Columns share a scale only where they count the same in the same unit. */
function scaleKey({ title, figures }: Column): string {
  const kind = figures.find((figure) => figure !== undefined)?.kind ?? 'count';
  return [kind, ...(title.toLowerCase().match(unitMark) ?? [])].join(' ');
}

function panelOf(column: Column, rows: readonly Row[]): BarPanel {
  return {
    title: column.title,
    scale: scaleKey(column),
    bars: rows.map(({ label }, at) => ({
      label,
      value: column.figures[at]?.value,
      shown: column.texts[at] || '–',
    })),
  };
}

function withoutTotals(
  rows: readonly Row[],
  columns: (rows: readonly Row[]) => readonly Column[],
): readonly Row[] {
  const named = rows.filter(({ label }) => !totalRow.test(label));
  const counting = columns(named).filter(isCounting);
  return counting.length > 0 && named.length > fewestRows && addsUp(counting) ? named.slice(0, -1) : named;
}

/** What is drawn of a table. */
interface Drawing {
  readonly panels: readonly BarPanel[];
  readonly hasTotals: boolean;
}

function drawingOf(table: Table): Drawing | undefined {
  const [header, ...body] = table.rows;
  if (table.headerRows !== 1 || !header || body.length > mostRows) return undefined;
  const width = Math.max(...table.rows.map((row) => row.length));
  const rows = body.map((row) => ({ label: textOf(row[0]), cells: row.slice(1).map(textOf) }));
  const columns = (of: readonly Row[]) => columnsOf(header, of, width);
  const drawn = withoutTotals(rows, columns);
  if (drawn.length < fewestRows || !isLabelled(drawn)) return undefined;
  const drawnColumns = columns(drawn);
  const counting = drawnColumns.filter(isCounting);
  const numeric = drawnColumns.filter(({ texts }) => texts.some((text) => isFigureText(text)));
  const isNamed = counting.every(({ title }) => title !== '');
  if (counting.length === 0 || numeric.length > 2 || numeric.length !== counting.length || !isNamed)
    return undefined;
  return {
    panels: counting.map((column) => panelOf(column, drawn)),
    hasTotals: drawn.length < rows.length,
  };
}

/** Remembered, for most tables stand on two pages. */
const knownDrawing = rememberedOf(drawingOf);

/**
 * The picture of a table, or nothing where none would be honest: one header row, named rows of which 3 to 12 are no
 * totals, and one or two columns that count something in one unit each.
 */
export function tableChart(table: Table, name: string, context: Speaker): BarChart | undefined {
  const drawing = knownDrawing(table);
  return (
    drawing && {
      name: say(context, 'Chart of {table}', { table: name }),
      note: drawing.hasTotals ? say(context, 'Totals are left out.') : undefined,
      panels: drawing.panels,
    }
  );
}
