import { describe, expect, test } from 'vitest';
import { readHtmlPage } from '../../../src/read/html/read-page.ts';
import { outline } from '../../document/outline.ts';

function outlineOfPage(body: string): readonly string[] {
  const { value } = readHtmlPage(`<!doctype html><html><body>${body}</body></html>`);
  expect(value?.frame).toBeUndefined();
  return outline(value?.document.blocks ?? []);
}

const menu = '<ul><li><a href="/bins">Bins</a></li><li><a href="/tax">Council tax</a></li></ul>';

describe('the main content of a page', () => {
  test('is what the page marks as such; the rest is furniture', () => {
    expect(
      outlineOfPage(
        `<header><h1>Brindlewick</h1></header><main><nav>You are here</nav><h1>Notes</h1><p>Agreed.</p></main><aside>News</aside><footer>Contact us</footer>`,
      ),
    ).toEqual([
      '(running header) You are here',
      '(running header) Brindlewick',
      '(running header) News',
      '(running header) Contact us',
      '¶ Notes',
      '¶ Agreed.',
    ]);
  });

  test('is the one article of a page that marks no main content', () => {
    expect(outlineOfPage(`<div>${menu}</div><article><p>Agreed.</p></article>`)).toEqual([
      '(running header) Bins Council tax',
      '¶ Agreed.',
    ]);
  });

  test('is the box with the text where menus stand in boxes beside it', () => {
    expect(
      outlineOfPage(`<div id="page"><div>${menu}</div><div><h1>Notes</h1><p>It was agreed.</p></div></div>`),
    ).toEqual(['(running header) Bins Council tax', '¶ Notes', '¶ It was agreed.']);
  });

  test('is the whole body where nothing is a menu: a title above a box, a list of documents below it', () => {
    expect(
      outlineOfPage(
        '<h1>Notes</h1><div><p>It was agreed that the benches be bought.</p></div><ul><li><a href="https://brindlewick.example/plan.pdf">Plan</a></li></ul>',
      ),
    ).toEqual([
      '¶ Notes',
      '¶ It was agreed that the benches be bought.',
      'list',
      '  • [Plan → https://brindlewick.example/plan.pdf]',
    ]);
  });

  test('has no notice about cookies, but a page about them has', () => {
    expect(outlineOfPage('<div class="cookie-bar">We use cookies.</div><p>Agreed.</p>')).toEqual([
      '(running header) We use cookies.',
      '¶ Agreed.',
    ]);
    expect(outlineOfPage('<div class="cookies"><h1>Cookies</h1><p>We use two.</p></div>')).toEqual([
      '¶ Cookies',
      '¶ We use two.',
    ]);
  });

  test('is read for a piece of a page as well: minutes as a web service saves them', () => {
    const { value } = readHtmlPage('<div class="WordSection1"><p>The minutes were agreed.</p></div>');
    expect(outline(value?.document.blocks ?? [])).toEqual(['¶ The minutes were agreed.']);
  });
});

describe('a page without words', () => {
  test('gives no reading but a finding with what to do', () => {
    const { value, findings } = readHtmlPage(
      '<!doctype html><title>Agenda</title><div id="app"></div><script>go()</script>',
    );
    expect(value).toBeUndefined();
    expect(findings).toEqual([
      {
        rule: 'page-without-words',
        severity: 'error',
        message: 'The page holds no words that a reader can see, so there is nothing to publish from it.',
        hint: 'Its text may be put there by a program when the page is opened. Open it in a browser and save the page as that shows it, or as PDF.',
      },
    ]);
  });
});
