import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText, type Html, html, joined, printed } from '../../src/site/html.ts';

describe('the html tag', () => {
  test('escapes every value, in text and in attributes', () => {
    const typed = `<script>alert("it's & on")</script>`;
    expect(printed(html`<p title="${typed}">${typed}</p>`)).toBe(
      '<p title="&lt;script&gt;alert(&quot;it&#39;s &amp; on&quot;)&lt;/script&gt;">' +
        '&lt;script&gt;alert(&quot;it&#39;s &amp; on&quot;)&lt;/script&gt;</p>',
    );
  });

  test('prints its own markup as it is, and joins arrays', () => {
    expect(printed(html`<ul>${['a', 'b'].map((word) => html`<li>${word}</li>`)}</ul>`)).toBe(
      '<ul><li>a</li><li>b</li></ul>',
    );
  });

  test('prints nothing for null, undefined and false, and prints zero', () => {
    expect(printed(html`${null}${undefined}${false}${0}`)).toBe('0');
  });

  test('does not take an object that only looks like markup', () => {
    const forged = JSON.parse('{"markup":"<b>","Symbol(safe markup)":"<b>"}') as Html;
    expect(printed(html`${forged}`)).not.toContain('<b>');
  });

  test('joins with a separator', () => {
    expect(printed(joined(['a', html`<i>b</i>`], ' & '))).toBe('a &amp; <i>b</i>');
  });

  test('drops characters that neither HTML nor XML can hold', () => {
    expect(escapeText('a\u0000b\u000bc\td')).toBe('abc\td');
  });

  test('never lets a value open a tag or leave an attribute', () => {
    fc.assert(fc.property(fc.string(), (value) => !/[<>"']/.test(escapeText(value))));
  });
});
