import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { PictureSize } from '../document/block.ts';
import type { Finding, Outcome } from '../document/finding.ts';
import { pictureHeader } from '../read/picture/header.ts';
import { inertSvg } from '../safety/inert-svg.ts';

/** The sign of a site, ready to be written: every page shows it. */
export interface Logo extends PictureSize {
  readonly alternative: string;
  /** The ending of its file: "svg". */
  readonly ending: 'svg' | 'png' | 'jpg' | 'webp';
  readonly bytes: Uint8Array;
}

/** What `site.yaml` says of the sign. */
export interface LogoSetting {
  /** Its file, below the content folder. */
  readonly file: string;
  readonly alternative: string;
}

type Picture = Omit<Logo, 'alternative'>;

/** Every page loads it, and a report is to come with 25 kB in all. */
const largeBytes = 20_000;
const mostBytes = 1_000_000;

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

/** The size of a WebP picture, which its first chunk tells in one of three ways. */
function webpSize(bytes: Uint8Array): PictureSize | undefined {
  if (ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 12) !== 'WEBP' || bytes.length < 30) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const form = ascii(bytes, 12, 16);
  if (form === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  const packed = view.getUint32(form === 'VP8L' ? 21 : 24, true);
  if (form === 'VP8L') return { width: (packed & 0x3fff) + 1, height: ((packed >> 14) & 0x3fff) + 1 };
  const height = view.getUint32(26, true) >>> 8;
  return form === 'VP8X' ? { width: (packed & 0xffffff) + 1, height: height + 1 } : undefined;
}

function photograph(bytes: Uint8Array): Picture | undefined {
  const header = pictureHeader(bytes);
  if (header) {
    const ending = header.mediaType === 'image/png' ? 'png' : 'jpg';
    return { ending, bytes, width: header.width, height: header.height };
  }
  const size = webpSize(bytes);
  return size && { ending: 'webp', bytes, ...size };
}

function finding(severity: Finding['severity'], message: string, hint: string): Finding {
  return { rule: 'logo', severity, message, hint, file: 'site.yaml' };
}

function unknownPicture(file: string): Finding {
  return finding(
    'error',
    `“logo.file” is not right: “${file}” is no SVG, PNG, JPEG or WebP picture that says its size.`,
    'Save the logo as one of these and name that file. An SVG needs a viewBox.',
  );
}

function notThere(file: string): Finding {
  return finding(
    'error',
    `“logo.file” is not right: there is no file “${file}” below the content folder.`,
    'Put the logo beside site.yaml and write its name, such as “logo.svg”.',
  );
}

function drawn(bytes: Uint8Array, file: string): Outcome<Picture | undefined> {
  const drawing = inertSvg(new TextDecoder().decode(bytes));
  if (!drawing) return { value: undefined, findings: [unknownPicture(file)] };
  const { text, width, height, removed } = drawing;
  const found = finding(
    'warning',
    `Taken out of the logo “${file}”, because it could run or load something: ${removed.join(', ')}.`,
    'See whether the logo still looks right; if not, save it as a plain SVG.',
  );
  return {
    value: { ending: 'svg', bytes: new TextEncoder().encode(text), width, height },
    findings: removed.length > 0 ? [found] : [],
  };
}

function large(file: string, bytes: number): Finding {
  return finding(
    bytes > mostBytes ? 'error' : 'warning',
    `The logo “${file}” has ${Math.round(bytes / 1000)} kB, and every page loads it.`,
    `Save it smaller, best below ${largeBytes / 1000} kB.`,
  );
}

async function fileBelow(root: string, file: string): Promise<Uint8Array | undefined> {
  const path = resolve(root, file);
  const below = relative(root, path);
  if (isAbsolute(below) || below.split(sep)[0] === '..') return undefined;
  return await readFile(join(root, below)).catch(() => undefined);
}

/** Reads the logo that `site.yaml` names: a picture by its content, an SVG made safe to give out. */
export async function readLogo(
  root: string,
  { file, alternative }: LogoSetting,
): Promise<Outcome<Logo | undefined>> {
  const bytes = await fileBelow(root, file);
  if (bytes === undefined) return { value: undefined, findings: [notThere(file)] };
  if (bytes.length > mostBytes) return { value: undefined, findings: [large(file, bytes.length)] };
  const photo = photograph(bytes);
  const { value, findings } = photo ? { value: photo, findings: [] } : drawn(bytes, file);
  const size = value && value.bytes.length > largeBytes ? [large(file, value.bytes.length)] : [];
  return { value: value && { ...value, alternative }, findings: [...findings, ...size] };
}
