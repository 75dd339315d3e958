/** Codes of LZW, each of the width that PDF gives it by how many went before, one code early or none, as bytes. */
export function lzwBytes(codes: readonly number[], early = 1): Uint8Array {
  let bits = '';
  let next = 258;
  for (const [at, code] of codes.entries()) {
    bits += code
      .toString(2)
      .padStart(next + early < 512 ? 9 : next + early < 1024 ? 10 : next + early < 2048 ? 11 : 12, '0');
    if (code === 256) next = 258;
    else if (at > 0 && codes[at - 1] !== 256) next = Math.min(4096, next + 1);
  }
  const bytes = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0').match(/.{8}/g) ?? [];
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2));
}

/** Packs text as a program would: the longest sequence that is known, again and again; the table is cleared when it is full. */
export function lzwPacked(text: string): Uint8Array {
  const codes = [256];
  let known = new Map<string, number>();
  const codeOf = (sequence: string) => (sequence.length === 1 ? sequence.charCodeAt(0) : known.get(sequence));
  let sequence = '';
  for (const letter of text) {
    if (sequence === '' || codeOf(sequence + letter) !== undefined) {
      sequence += letter;
      continue;
    }
    codes.push(codeOf(sequence) ?? 0);
    known.set(sequence + letter, 258 + known.size);
    sequence = letter;
    if (known.size < 3800) continue;
    codes.push(256);
    known = new Map();
  }
  if (sequence !== '') codes.push(codeOf(sequence) ?? 0);
  return lzwBytes([...codes, 257]);
}
