import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { MeetingData } from '../../src/site/data/schema.ts';
import { dayText } from '../../src/site/wording.ts';
import { openReader, type Reader } from './browser.ts';
import { dataAt, meetingsOf } from './site-files.ts';

/**
 * What readers come for, done with a keyboard alone: Tab to a link by its name, Enter, and look. Each task takes at
 * most three pages and 100 kB over the wire.
 */
const site = inject('site');
const meetings = meetingsOf(site).map(({ url }) => dataAt<MeetingData>(site, `${url}index.json`));

let reader: Reader;
beforeAll(async () => {
  reader = await openReader(site);
});
afterAll(() => reader?.close());

/** Somebody at a keyboard, with what their reading has cost so far. */
interface Keyboard {
  readonly page: Page;
  /** Tabs on until something of that name has the focus. */
  readonly reach: (name: string | RegExp) => Promise<void>;
  /** Reaches a link and follows it. */
  readonly follow: (name: string | RegExp) => Promise<void>;
  readonly cost: () => { readonly pages: number; readonly bytes: number };
  readonly close: () => Promise<void>;
}

const focusedName = `(() => {
  const it = document.activeElement;
  return (it?.getAttribute('aria-label') ?? it?.textContent ?? '').replace(/\\s+/g, ' ').trim();
})()`;

function isNamed(found: string, name: string | RegExp): boolean {
  return typeof name === 'string' ? found === name : name.test(found);
}

async function sitDown(address: string): Promise<Keyboard> {
  const { page, close } = await reader.visit(address);
  let pages = 1;
  let bytes = 0;
  page.on('response', async (response) => {
    // As hosts send it: static hosts compress text.
    bytes += gzipSync(await response.body().catch(() => Buffer.alloc(0))).length;
  });
  await page.reload();
  const reach = async (name: string | RegExp) => {
    for (let stops = 0; stops < 400; stops += 1) {
      await page.keyboard.press('Tab');
      if (isNamed(String(await page.evaluate(focusedName)), name)) return;
    }
    throw new Error(`No stop of the keyboard is called ${String(name)} on ${page.url()}.`);
  };
  const follow = async (name: string | RegExp) => {
    await reach(name);
    const from = page.url().replace(/#.*$/, '');
    const to = String(await page.evaluate('document.activeElement.href'));
    await page.keyboard.press('Enter');
    await page.waitForURL(to, { waitUntil: 'load' });
    if (to.replace(/#.*$/, '') !== from) pages += 1;
  };
  return { page, reach, follow, cost: () => ({ pages, bytes }), close };
}

async function expectCheap({ cost, close }: Keyboard): Promise<void> {
  const { pages, bytes } = cost();
  expect(pages).toBeLessThanOrEqual(3);
  expect(bytes).toBeLessThanOrEqual(100_000);
  await close();
}

/** A meeting of the sample that has what a task is about; the sample is ours and must have one. */
function meetingWith<Found>(find: (meeting: MeetingData) => Found | undefined): Found {
  const found = meetings.map(find).find((each) => each !== undefined);
  if (found === undefined) throw new Error('The sample has no meeting for this task.');
  return found;
}

function beginning(text: string): RegExp {
  return new RegExp(`^${text.slice(0, 30).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}

test('what was decided on a matter', async () => {
  const { title, decision, item } = meetingWith(({ minutes }) => {
    const decided = minutes?.items.find(({ decisions }) => decisions.some(({ kind }) => kind === 'resolved'));
    const text = decided?.decisions.find(({ kind }) => kind === 'resolved');
    return decided && text ? { title: decided.title, decision: text, item: decided } : undefined;
  });
  const keyboard = await sitDown('/');
  await keyboard.follow('Decisions');
  await keyboard.follow(new RegExp(`^${item.number}\\. ${beginning(title).source.slice(1)}`));
  expect(await keyboard.page.locator('main').innerText()).toContain(decision.text.slice(0, 40));
  await expectCheap(keyboard);
});

test('how the votes fell', async () => {
  const { vote, url } = meetingWith(({ minutes }) => {
    const voted = minutes?.items.find(({ votes }) => votes.length > 0);
    return voted && minutes ? { vote: voted.votes[0], url: minutes.url } : undefined;
  });
  const keyboard = await sitDown(url);
  await keyboard.follow(beginning(vote?.text ?? ''));
  expect(keyboard.page.url()).toContain('#');
  await expectCheap(keyboard);
});

test('the next meeting of a committee', async () => {
  const keyboard = await sitDown('/');
  const first = keyboard.page.locator('section:has(> h2:text-is("Next meetings")) li a').first();
  const name = (await first.innerText()).trim();
  await keyboard.follow(name);
  expect(await keyboard.page.locator('.facts').innerText()).toMatch(/Date\s+\d{1,2} \w+ \d{4}/);
  await expectCheap(keyboard);
});

const reported = () =>
  meetingWith((meeting) => {
    const paper = meeting.papers.find(
      ({ kind, recommendations, tables }) =>
        kind === 'report' && recommendations.length > 0 && tables.length > 0,
    );
    return paper ? { meeting, paper } : undefined;
  });

test('what a report recommends', async () => {
  const { meeting, paper } = reported();
  const keyboard = await sitDown(meeting.url);
  await keyboard.follow(beginning(paper.title));
  const recommended = await keyboard.page.locator('.recommendations').innerText();
  expect(recommended).toContain(paper.recommendations[0]?.text.slice(0, 40));
  await expectCheap(keyboard);
});

test('the table of costs', async () => {
  const { meeting, paper } = reported();
  const keyboard = await sitDown(meeting.url);
  await keyboard.follow(beginning(paper.title));
  await keyboard.reach(/^Table 1\b/);
  expect(await keyboard.page.locator(':focus table').count()).toBe(1);
  await expectCheap(keyboard);
});

test('an appendix of a report', async () => {
  const { meeting, appendix } = meetingWith((each) => {
    const found = each.papers.find(({ kind, parent }) => kind === 'appendix' && parent);
    return found ? { meeting: each, appendix: found } : undefined;
  });
  const keyboard = await sitDown(meeting.url);
  await keyboard.follow(beginning(appendix.title));
  expect(await keyboard.page.locator('h1').innerText()).toBe(appendix.title);
  await expectCheap(keyboard);
});

test('how to cite a paragraph', async () => {
  const { meeting, paper } = reported();
  const number = paper.recommendations[0]?.number ?? '';
  const keyboard = await sitDown(meeting.url);
  await keyboard.follow(beginning(paper.title));
  await keyboard.reach(new RegExp(`^${number.replaceAll('.', '\\.')}`));
  await keyboard.page.keyboard.press('Enter');
  await keyboard.page.waitForURL('**#*');
  await keyboard.follow('Cite');
  expect(await keyboard.page.locator(':target pre').first().innerText()).toContain(paper.title);
  await expectCheap(keyboard);
});

test('whether the papers were published late', async () => {
  const name = meetingWith((each) =>
    each.published && meetings.every(({ published = '' }) => (published ?? '') <= (each.published ?? ''))
      ? `${each.committee.name}, ${dayText({ language: 'en' }, each.date)}`
      : undefined,
  );
  const keyboard = await sitDown('/');
  await keyboard.follow(name);
  expect(await keyboard.page.locator('.facts').innerText()).toMatch(/\d+ clear days? before the meeting/);
  await expectCheap(keyboard);
});
