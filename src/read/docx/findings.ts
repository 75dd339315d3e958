import type { Finding } from '../../document/finding.ts';
import type { UnpackLimits } from '../../safety/unpack/limits.ts';

/** A Word file that cannot be opened. `cause` is what the reader met. */
export function damaged(cause: string): Finding {
  return {
    rule: 'word-damaged',
    severity: 'error',
    message: `The Word document cannot be opened (${cause}), so nothing of it is published.`,
    hint: 'Open it in Word or LibreOffice, save it again as .docx, and put the new file in its place.',
  };
}

/** A Word file that unpacks to more than is unpacked. */
export function tooLarge({ bytes, entries, ratio }: UnpackLimits): Finding {
  const megabytes = Math.round(bytes / 1_000_000);
  return {
    rule: 'word-too-large',
    severity: 'error',
    message: `The Word document unpacks to more than ${megabytes} MB, ${entries.toLocaleString('en-GB')} parts or ${ratio} times its size, so it is not read and its words are not on the site.`,
    hint: 'Compress its pictures in Word, or split it, and put the smaller files in its place.',
  };
}

/** Signs of a font that the converter to HTML does not know; `messages` are its messages. */
export function unknownSigns(messages: readonly string[]): readonly Finding[] {
  const count = messages.filter((message) => message.includes('w:sym')).length;
  if (count === 0) return [];
  return [
    {
      rule: 'word-sign-unknown',
      severity: 'note',
      message: `${count === 1 ? 'A sign' : `${count} signs`} of a symbol font could not be told and ${count === 1 ? 'is' : 'are'} left out.`,
      hint: 'Look for small pictures or ticks in the document, and write them as words or as ✓ if they matter.',
    },
  ];
}
