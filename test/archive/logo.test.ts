import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLogo } from '../../src/archive/logo.ts';
import { emptyRoom } from '../convert/sources-room.ts';
import { jpegBytes, pngBytes } from '../read/picture/pictures.ts';

/** What is made of a logo of this name, where the content folder holds one file. */
async function logoIn(file: string, bytes: string | Uint8Array, named = file) {
  const content = join(emptyRoom(), 'content');
  mkdirSync(dirname(join(content, file)), { recursive: true });
  mkdirSync(content, { recursive: true });
  writeFileSync(join(content, file), bytes);
  return await readLogo(content, { file: named, alternative: 'The arms of Fenwick' });
}

const drawing = (path = 'M0 0h40v20z') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="${path}"/></svg>`;

describe('a logo keeps its bytes and tells its size', () => {
  test.each([
    ['png', pngBytes(30, 40)],
    ['jpg', jpegBytes(30, 40)],
  ])('as %s', async (ending, bytes) => {
    const { value, findings } = await logoIn('arms', bytes);
    expect(findings).toEqual([]);
    expect(value).toMatchObject({ ending, width: 30, height: 40, alternative: 'The arms of Fenwick' });
    expect(Buffer.from(bytes).equals(value?.bytes ?? Buffer.alloc(0))).toBe(true);
  });

  test('as a drawing', async () => {
    const { value, findings } = await logoIn('arms', drawing());
    expect(findings).toEqual([]);
    expect(value).toMatchObject({ ending: 'svg', width: 40, height: 20, alternative: 'The arms of Fenwick' });
  });
});

describe('a WebP picture tells its size', () => {
  /** The opening of a file of one form, with what it says from byte 20 on. */
  const webp = (form: string, said: readonly number[], head = 'RIFF', kind = 'WEBP') =>
    Uint8Array.from([
      ...Buffer.from(`${head}\0\0\0\0${kind}${form}\0\0\0\0`, 'latin1'),
      ...said,
      ...Array<number>(10 - said.length).fill(0),
    ]);
  const sizeOf = async (bytes: Uint8Array) => {
    const { value } = await logoIn('a.webp', bytes);
    return value && [value.ending, value.width, value.height];
  };

  test('with loss, in the fourteen bits below those for scaling', async () => {
    const frame = [0, 0, 0, 0x9d, 0x01, 0x2a, 0x34, 0xd2, 0xff, 0xbf];
    expect(await sizeOf(webp('VP8 ', frame))).toEqual(['webp', 0x1234, 0x3fff]);
  });

  test('without loss, in fourteen bits each, less one', async () => {
    // Width and height less one, 0x1234 and 0x0fff, one behind the other.
    const packed = (0x1234 | (0x0fff << 14)) >>> 0;
    const bytes = [packed, packed >> 8, packed >> 16, packed >>> 24].map((byte) => byte & 0xff);
    expect(await sizeOf(webp('VP8L', [0x2f, ...bytes]))).toEqual(['webp', 0x1235, 0x1000]);
  });

  test('with more than pixels, in three bytes each, less one', async () => {
    const said = [0xff, 0, 0, 0, 0x56, 0x34, 0x02, 0xbc, 0x9a, 0x01];
    expect(await sizeOf(webp('VP8X', said))).toEqual(['webp', 0x23457, 0x19abd]);
  });

  test('and is none when it is cut off, of an unknown form, or another file of its kind', async () => {
    const said = [0, 0, 0, 0, 1, 0, 0, 1, 0, 0];
    expect(await sizeOf(webp('VP8X', said))).toEqual(['webp', 2, 2]);
    expect(await sizeOf(webp('VP8X', said).subarray(0, 29))).toBeUndefined();
    expect(await sizeOf(webp('ANIM', said))).toBeUndefined();
    expect(await sizeOf(webp('VP8X', said, 'RIFX'))).toBeUndefined();
    expect(await sizeOf(webp('VP8X', said, 'RIFF', 'WAVE'))).toBeUndefined();
  });
});

describe('the file of a logo', () => {
  const missing = (file: string) => ({
    value: undefined,
    findings: [
      {
        rule: 'logo',
        severity: 'error',
        message: `“logo.file” is not right: there is no file “${file}” below the content folder.`,
        hint: 'Put the logo beside site.yaml and write its name, such as “logo.svg”.',
        file: 'site.yaml',
      },
    ],
  });

  test.each(['..arms.svg', 'arms/new.svg', './arms.svg'])('may be “%s”', async (file) => {
    expect((await logoIn(file, drawing())).value?.ending).toBe('svg');
  });

  test('lies below the content folder, and whatever lies elsewhere is not read', async () => {
    expect(await logoIn('../arms.svg', drawing())).toEqual(missing('../arms.svg'));
    expect(await logoIn('arms.svg', drawing(), 'flag.svg')).toEqual(missing('flag.svg'));
  });

  test('is a picture: what else it holds is said with what to do', async () => {
    expect(await logoIn('arms.svg', 'The arms')).toEqual({
      value: undefined,
      findings: [
        {
          rule: 'logo',
          severity: 'error',
          message:
            '“logo.file” is not right: “arms.svg” is no SVG, PNG, JPEG or WebP picture that says its size.',
          hint: 'Save the logo as one of these and name that file. An SVG needs a viewBox.',
          file: 'site.yaml',
        },
      ],
    });
  });

  test('is made safe, and what was taken out is said', async () => {
    const hostile = drawing().replace('<path', '<script>x()</script><image href="https://a.example/"/><path');
    const { value, findings } = await logoIn('arms.svg', hostile);
    expect(new TextDecoder().decode(value?.bytes)).not.toMatch(/script|example/);
    expect(findings).toMatchObject([
      {
        severity: 'warning',
        message: expect.stringMatching(/could run or load something: \w+, /),
        hint: 'See whether the logo still looks right; if not, save it as a plain SVG.',
      },
    ]);
  });
});

describe('the weight of a logo', () => {
  /** What is said of a picture of so many bytes. */
  const told = async (bytes: number) => {
    const picture = new Uint8Array(bytes);
    picture.set(jpegBytes(30, 40));
    const { value, findings } = await logoIn('arms.jpg', picture);
    return [value !== undefined, ...findings.map(({ severity, message, hint }) => [severity, message, hint])];
  };
  const hint = 'Save it smaller, best below 20 kB.';

  test('is light up to 20 kB', async () => {
    expect(await told(20_000)).toEqual([true]);
  });

  test('is a warning above that, and an error above a megabyte', async () => {
    const message = (size: number) => `The logo “arms.jpg” has ${size} kB, and every page loads it.`;
    expect(await told(20_501)).toEqual([true, ['warning', message(21), hint]]);
    expect(await told(1_000_000)).toEqual([true, ['warning', message(1000), hint]]);
    expect(await told(1_000_001)).toEqual([false, ['error', message(1000), hint]]);
  });
});
