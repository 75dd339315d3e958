import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockText, isBlock, type SourceBlock } from '../../../src/document/block.ts';
import { countWords, wordsMissing } from '../../../src/document/words.ts';
import { readHtmlPage } from '../../../src/read/html/read-page.ts';
import type { Reading } from '../../../src/read/reading.ts';

const word = fc.constantFrom('alder', 'birch', 'cedar', '2.3', '(a)', '7', '£5', '•', '“elm”', 'mailto:x');
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

function wrapped(names: readonly string[], inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...names), inner).map(([open, text]) => {
    const name = open.split(' ')[0];
    return `<${open}>${text}</${name}>`;
  });
}

const inline = fc.oneof(
  phrase,
  wrapped(['b', 'i', 'span style="color:white;background:navy"', 'a href="x.pdf"', 'a', 'sup'], phrase),
  fc.constant('<br>'),
  wrapped(
    ['span class="mgHide"', 'span class="mgFileSize"', 'span class="sr-only"', 'span class="mgLabel"'],
    phrase,
  ),
  wrapped(['script', 'style', 'span hidden', 'span style="display:none"'], fc.constant('secret')),
);
const inlines = fc.array(inline, { maxLength: 4 }).map((parts) => parts.join(' '));

/** A piece of a page: anything in anything, as templates and old editors write it. */
const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    wrapped(['p', 'h1', 'h3', 'div', 'p class="mgSubItemTitleTxt"', 'blockquote', 'dt'], inlines),
    inlines,
    wrapped(
      [
        'div',
        'nav',
        'footer',
        'aside',
        'section',
        'div class="cookie"',
        'div class="mgWordPara"',
        'ul',
        'form',
        'article',
      ],
      fc.array(tie('block'), { maxLength: 3 }).map((parts) => parts.join('\n')),
    ),
    fc
      .array(tie('block'), { maxLength: 3 })
      .map((parts) => `<ul>${parts.map((part) => `<li>${part}</li>`).join('')}</ul>`),
    fc
      .array(fc.array(tie('block'), { minLength: 1, maxLength: 2 }), { maxLength: 2 })
      .map(
        (rows) =>
          `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
      ),
  ),
}));
const blocksUpTo = (maxLength: number) =>
  fc.array(block, { minLength: 1, maxLength }).map((parts) => parts.join('\n'));

function textsOf(parts: readonly SourceBlock[]): readonly string[] {
  return parts.map((part) => (isBlock(part) ? blockText(part) : part.text));
}

function missing({ lines }: Reading, shown: readonly string[]): readonly string[] {
  return [...wordsMissing(countWords(lines.map(({ text }) => text)), countWords(shown)).keys()];
}

describe('no word that a page shows is lost, and none that it hides is read', () => {
  test('on any page', () => {
    fc.assert(
      fc.property(blocksUpTo(4), fc.boolean(), (content, isMarked) => {
        const body = isMarked ? `<header>site</header><main>${content}</main>` : content;
        const { value } = readHtmlPage(`<!doctype html><body>${body}</body>`);
        fc.pre(value !== undefined);
        const shown = textsOf(value.document.blocks);
        expect(missing(value, shown)).toEqual([]);
        expect(shown.join(' ')).not.toContain('secret');
      }),
    );
  });

  test('on a page of a committee system, in its blocks and in its frame', () => {
    const row = fc.tuple(fc.constantFrom('', '4.', '54/23', 'A1'), phrase, blocksUpTo(1));
    fc.assert(
      fc.property(
        blocksUpTo(2),
        fc.array(row, { minLength: 1, maxLength: 2 }),
        blocksUpTo(1),
        (head, rows, foot) => {
          const items = rows.map(
            ([number, title, cell]) =>
              `<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">${number}</p></td><td><p class="mgAiTitleTxt">${title}</p>${cell}<p class="mgSubItemTitleTxt">Minutes:</p>${cell}<p class="mgSubItemTitleTxt">Decision:</p>${cell}</td></tr>`,
          );
          const page = `<!doctype html><body>${foot}<div id="modgov"><h2 class="mgSubTitleTxt">A Committee</h2>${head}<table class="mgItemTable">${items.join('')}</table>${foot}</div>${head}</body>`;
          const { value } = readHtmlPage(page);
          if (!value?.frame) throw new Error('the page gave no frame');
          const furniture = value.document.blocks.filter(({ type }) => type === 'furniture');
          const parts = value.frame.items.flatMap(({ note, decision, minutes }) => [
            ...note,
            ...decision,
            ...minutes,
          ]);
          const numbers = value.frame.items.flatMap(({ title, agendaNumber, minuteNumber }) => [
            title,
            agendaNumber ?? '',
            minuteNumber ?? '',
          ]);
          expect(missing(value, textsOf(value.document.blocks))).toEqual([]);
          expect(
            missing(value, [...textsOf([...furniture, ...value.frame.rest, ...parts]), ...numbers]),
          ).toEqual([]);
          expect(textsOf(value.document.blocks).join(' ')).not.toContain('secret');
        },
      ),
    );
  }, 60_000);
});
