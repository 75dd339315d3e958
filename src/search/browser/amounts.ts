/** The scales of amounts, and of which amounts papers write in them. */
const scales: readonly {
  readonly names: readonly [short: string, long: string];
  readonly size: number;
  readonly from: number;
  readonly to: number;
}[] = [
  { names: ['m', 'million'], size: 1e6, from: 1e4, to: 1e9 },
  { names: ['k', 'thousand'], size: 1e3, from: 1e3, to: 1e6 },
  { names: ['bn', 'billion'], size: 1e9, from: 1e8, to: Number.POSITIVE_INFINITY },
];

/** An amount with or without a scale: "£5.3 million", "£480,000", "£42.7k". */
const amount = /£(\d[\d,]*(?:\.\d+)?) ?(k|thousand|m|million|bn|billion)?(?![\p{L}\d])/iu;

/** The ways in which an amount of pounds is written, without the sign; tables of millions have three decimals. */
function writtenAmounts(pounds: number): readonly string[] {
  const scaled = scales
    .filter(({ from, to }) => pounds >= from && pounds < to)
    .flatMap(({ names: [short, long], size }) => {
      const value = String(Number((pounds / size).toFixed(4)));
      const inTables = size === 1e6 ? [`${(pounds / size).toFixed(3)}${short}`] : [];
      return [`${value}${short}`, `${value} ${long}`, ...inTables];
    });
  return [...scaled, pounds.toLocaleString('en-GB')];
}

/** An amount among the words of a search. */
export interface AmountInWords {
  readonly before: string;
  /** As it was typed, without the sign: Pagefind has no words with it. */
  readonly typed: string;
  /** The same amount in the other ways of writing it. */
  readonly others: readonly string[];
  readonly after: string;
}

/**
 * The first amount among the words of a search.
 * @example amountIn('grant of £480,000')?.others // => ['0.48m', '0.48 million', '0.480m', '480k', …]
 */
export function amountIn(words: string): AmountInWords | undefined {
  const found = amount.exec(words);
  if (!found) return undefined;
  const [text, figure = '', scale = ''] = found;
  const size = scales.find(({ names }) => names.includes(scale.toLowerCase()))?.size ?? 1;
  const typed = text.slice(1).trim();
  return {
    before: words.slice(0, found.index),
    typed,
    others: writtenAmounts(Number(figure.replaceAll(',', '')) * size).filter((other) => other !== typed),
    after: words.slice(found.index + text.length),
  };
}
