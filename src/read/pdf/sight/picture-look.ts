import type { PDFPageProxy } from 'pdfjs-dist';
import { sharedHeight, sharedWidth } from '../geometry/box.ts';
import { type EngineImage, imageById, isImage } from '../pictures/image.ts';
import { type Area, type DrawnString, inks, isOpaque, type Painting } from './painting.ts';

/** What a picture lets be seen. */
export interface PictureLook {
  /** Nothing shines through it. */
  readonly isSolid: boolean;
  /** It is of one colour all over. */
  readonly isBlank: boolean;
}

/** So many dots, spread over a picture, tell whether it is of one colour. */
const dots = 2000;
const alike = 12;

function isBlank({ kind = 1, data }: EngineImage): boolean {
  const channels = kind === 1 ? 1 : kind === 2 ? 3 : 4;
  const step = Math.max(1, Math.floor(data.length / channels / dots)) * channels;
  for (let at = step; at < data.length; at += step) {
    for (let part = 0; part < Math.min(channels, 3); part += 1)
      if (Math.abs((data[at + part] ?? 0) - (data[part] ?? 0)) > alike) return false;
  }
  return true;
}

function isSolid({ kind, data }: EngineImage): boolean {
  return kind !== 3 || data.every((value, at) => at % 4 !== 3 || value === 255);
}

/** Pictures that may hide text: those drawn after it, and those on a scan, whose recognised text has no place in the order. */
function uponText({ areas, strings }: Painting): readonly Area[] {
  const isUpon = (string: DrawnString, area: Area) =>
    (string.at < area.at || !inks(string)) && sharedWidth(string, area) > 0 && sharedHeight(string, area) > 0;
  return areas.filter(
    (area) => area.kind === 'picture' && isOpaque(area) && strings.some((string) => isUpon(string, area)),
  );
}

/** Looks at the pictures that may hide text. */
export async function looksOf(
  page: PDFPageProxy,
  painting: Painting,
): Promise<ReadonlyMap<unknown, PictureLook>> {
  const looks = new Map<unknown, PictureLook>();
  for (const { picture } of uponText(painting)) {
    if (looks.has(picture)) continue;
    const image = typeof picture === 'string' ? await imageById(page, picture) : picture;
    if (isImage(image)) looks.set(picture, { isSolid: isSolid(image), isBlank: isBlank(image) });
  }
  return looks;
}
