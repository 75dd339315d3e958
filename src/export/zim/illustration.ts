import { PNG } from 'pngjs';

const side = 48;

/** Lines of text on a sheet, each from its left to its right end: rows 14, 20, 26 … */
const lines = [
  { top: 13, right: 34 },
  { top: 20, right: 34 },
  { top: 27, right: 34 },
  { top: 34, right: 26 },
] as const;

function isPaper(x: number, y: number): boolean {
  return x >= 10 && x < 38 && y >= 5 && y < 43;
}

function isLine(x: number, y: number): boolean {
  return x >= 14 && lines.some(({ top, right }) => x < right && y >= top && y < top + 3);
}

/** The sign that readers of ZIM show for a file: a written sheet on a ground in the site's colour, 48 by 48. */
export function illustration(colour: string): Uint8Array {
  const png = new PNG({ width: side, height: side });
  const ground = Buffer.from(`${colour.slice(1)}ff`, 'hex');
  const paper = Buffer.from('ffffffff', 'hex');
  for (let place = 0; place < side * side; place += 1) {
    const [x, y] = [place % side, Math.floor(place / side)];
    png.data.set(isPaper(x, y) && !isLine(x, y) ? paper : ground, place * 4);
  }
  return PNG.sync.write(png);
}
