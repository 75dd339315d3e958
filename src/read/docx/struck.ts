import type { Element } from 'domhandler';
import type { Finding } from '../../document/finding.ts';
import { countWords, totalWords } from '../../document/words.ts';
import { placesNamed, type Whereabouts } from './held-back.ts';
import { paragraphText } from './paragraph-text.ts';
import { type Styles, toggled } from './styles.ts';
import { allNamed, closest } from './xml.ts';

/** Words with a line through them are visible, so they stay; but the line is lost, and with it what it says. */
export function struckFindings(
  body: Element,
  styles: Styles,
  whereabouts: (near: Element | undefined) => Whereabouts,
): readonly Finding[] {
  const runs = allNamed(body, 'w:r').filter((run) => {
    const paragraph = closest(run, 'w:p');
    return toggled(run, paragraph, 'w:strike', styles) || toggled(run, paragraph, 'w:dstrike', styles);
  });
  const count = totalWords(countWords(runs.map(paragraphText)));
  if (count === 0) return [];
  const stood = runs.map((run) => whereabouts(closest(run, 'w:p')));
  const line = stood.find((place) => place.line !== undefined)?.line;
  return [
    {
      rule: 'word-struck-text',
      severity: 'warning',
      message: `${count === 1 ? '1 word is' : `${count} words are`} struck through in the Word document${placesNamed(stood)}; the site shows ${count === 1 ? 'it' : 'them'} without the line.`,
      hint: 'If the words are meant to go, delete them in the document. If readers are meant to see what was struck out, say so beside it.',
      ...(line === undefined ? {} : { line }),
    },
  ];
}
