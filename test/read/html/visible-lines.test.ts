import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { visibleLines } from '../../../src/read/html/visible-lines.ts';

function linesOf(html: string) {
  const $ = load(html);
  const [root] = $.root().toArray();
  if (!root) throw new Error('a page has a root');
  const { lines, places } = visibleLines(root, 5);
  const place = (selector: string) => {
    const node = $(selector).get(0);
    return node && places.get(node);
  };
  return { lines: lines.map(({ text }) => text), place };
}

test('a line is what a block of the layout holds, and breaks end it', () => {
  const { lines } = linesOf(
    '<h1>Minutes</h1>bare <b>text</b><p>one<br>two</p><table><tr><td>a</td><td>b</td></tr></table><ul><li>c<ul><li>d</li></ul></li></ul>',
  );
  expect(lines).toEqual(['Minutes', 'bare text', 'one', 'two', 'a', 'b', 'c', 'd']);
});

test('programs, styles and controls are no words, and what only parts letters is left out', () => {
  const { lines } = linesOf(
    '<script>x</script><style>y</style><select><option>z</option></select><p>co\u00adop<span>era</span>te &nbsp; now</p><!-- no -->',
  );
  expect(lines).toEqual(['cooperate now']);
});

test('each element knows its lines; one without words stands nowhere', () => {
  const { place } = linesOf(
    '<p id="a">one</p><div id="b"><p>two</p><p><i id="c">three</i></p></div><p id="d"> </p>',
  );
  expect(place('#a')).toEqual({ line: 5, toLine: 5 });
  expect(place('#b')).toEqual({ line: 6, toLine: 7 });
  expect(place('#c')).toEqual({ line: 7, toLine: 7 });
  expect(place('#d')).toBeUndefined();
});

test('any depth will do', () => {
  const deep = 3_000;
  expect(linesOf(`${'<div>'.repeat(deep)}word`).lines).toEqual(['word']);
});
