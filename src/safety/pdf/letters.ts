import { byteRoom } from './byte-room.ts';
import type { Unpack } from './unpacked.ts';

const [letterZ, endOfLetters] = [0x7a, 0x7e];
const [firstLetter, lastLetter] = [0x21, 0x75];
const greatestDigit = lastLetter - firstLetter;

function fourBytes(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

/** Unpacks letters: five are four bytes, "z" is four bytes of nothing, and of the last bytes each has a letter, and one more. */
export const unpackedLetters: Unpack = (packed, most) => {
  const room = byteRoom(most);
  let [value, count] = [0, 0];
  let isWhole = false;
  for (const letter of packed) {
    isWhole = letter === endOfLetters;
    if (isWhole) break;
    if (letter === letterZ && !room.repeat(0, 4)) return undefined;
    if (letter < firstLetter || letter > lastLetter) continue;
    value = value * 85 + letter - firstLetter;
    count = (count + 1) % 5;
    if (count > 0) continue;
    if (!room.add(fourBytes(value))) return undefined;
    value = 0;
  }
  if (count > 1) {
    const filled = Array.from({ length: 5 - count }).reduce<number>((sum) => sum * 85 + greatestDigit, value);
    if (!room.add(fourBytes(filled).subarray(0, count - 1))) return undefined;
  }
  return { content: room.content(), isWhole };
};

/** Packs bytes as letters. */
export function packedLetters(content: Uint8Array): Uint8Array {
  const groups = Math.ceil(content.length / 4);
  const padded = Buffer.alloc(groups * 4);
  padded.set(content);
  const letters = Buffer.alloc(groups * 5);
  for (let group = 0; group < groups; group += 1) {
    let value = padded.readUInt32BE(group * 4);
    for (let place = 4; place >= 0; place -= 1) {
      letters[group * 5 + place] = firstLetter + (value % 85);
      value = Math.floor(value / 85);
    }
  }
  const used = letters.subarray(0, letters.length - (padded.length - content.length));
  return Buffer.concat([used, Buffer.from('~>', 'latin1')]);
}

const endOfDigits = 0x3e;

/** Unpacks digits: two are a byte, whatever stands between them. */
export const unpackedDigits: Unpack = (packed, most) => {
  const end = packed.indexOf(endOfDigits);
  const digits = Buffer.from(end < 0 ? packed : packed.subarray(0, end)).toString('latin1');
  const paired = `${digits.replace(/[^\da-f]/gi, '')}0`;
  const content = Buffer.from(paired.slice(0, paired.length & ~1), 'hex');
  return content.length > most ? undefined : { content, isWhole: end >= 0 };
};

/** Packs bytes as digits. */
export function packedDigits(content: Uint8Array): Uint8Array {
  return Buffer.from(`${Buffer.from(content).toString('hex')}>`, 'latin1');
}
