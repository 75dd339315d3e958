import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  changed,
  sealedCopy,
  textJson,
  textOf,
  withOwnText,
  withoutText,
  withText,
} from '../../src/archive/meeting-text.ts';
import type { Meeting } from '../../src/archive/model.ts';
import { july, may } from '../site/sample-archive.ts';

/** A meeting with papers and minutes, all of which have a text. */
const whole: Meeting = { ...july, minutes: may.minutes };
const bare: Meeting = { ...july, minutes: undefined };
const seal = Buffer.from('of the text');

describe('the text of a meeting', () => {
  test('is the bodies of its papers and of the items of its minutes, in their order', () => {
    const { papers, items } = textOf(whole);
    expect(papers).toEqual(july.papers.map(({ blocks, sections, tables }) => ({ blocks, sections, tables })));
    expect(items).toEqual(may.minutes?.items.map(({ blocks }) => ({ blocks })));
    expect([papers.length, items.length].every((length) => length > 0)).toBe(true);
    expect(textOf(bare).items).toEqual([]);
  });

  test('is taken out of it, and all else stays', () => {
    const { papers, minutes, ...rest } = withoutText(whole);
    expect(papers).toEqual(whole.papers.map((paper) => ({ ...paper, blocks: [], sections: [], tables: [] })));
    expect(minutes).toEqual({
      ...may.minutes,
      items: may.minutes?.items.map((item) => ({ ...item, blocks: [] })),
    });
    const { papers: _papers, minutes: _minutes, ...others } = whole;
    expect(rest).toEqual(others);
    expect(withoutText(bare).minutes).toBeUndefined();
  });

  test('is put back as it was', () => {
    for (const meeting of [whole, bare])
      expect(withText(withoutText(meeting), seal, () => textOf(meeting))).toEqual(meeting);
  });

  test('is fetched whenever it is asked for, and not before', () => {
    let fetched = 0;
    const meeting = withText(withoutText(whole), seal, () => {
      fetched += 1;
      return textOf(whole);
    });
    expect(meeting.papers.map(({ title }) => title)).toEqual(whole.papers.map(({ title }) => title));
    expect(fetched).toBe(0);
    expect(meeting.papers[0]?.blocks).toBe(whole.papers[0]?.blocks);
    expect(meeting.minutes?.items[0]?.blocks).toBe(whole.minutes?.items[0]?.blocks);
    expect(fetched).toBe(2);
  });

  test('that has fewer parts than the meeting is a fault, not an empty page', () => {
    const meeting = withText(withoutText(whole), seal, () => ({ papers: [], items: [] }));
    expect(() => meeting.papers[0]?.blocks).toThrow('The text of a meeting has no part 1.');
    expect(() => meeting.minutes?.items[0]?.blocks).toThrow('The text of a meeting has no part 1.');
  });
});

test('a copy with other fields fetches what the original fetches, and the original stays as it is', () => {
  let fetched = 0;
  const [paper] = withText(withoutText(whole), seal, () => {
    fetched += 1;
    return textOf(whole);
  }).papers;
  if (!paper) throw new Error('The meeting has no paper.');
  const copy = changed(paper, { title: 'Another title', tables: [] });
  expect(fetched).toBe(0);
  expect([copy.title, copy.tables]).toEqual(['Another title', []]);
  expect(copy.blocks).toEqual(whole.papers[0]?.blocks);
  expect(fetched).toBe(1);
  expect(paper.title).toBe(whole.papers[0]?.title);
});

test('a meeting is known by the seal of its text, and by what a copy has in the place of that text', () => {
  const [paper] = withText(withoutText(whole), seal, () => {
    throw new Error('The text was fetched.');
  }).papers;
  if (!paper) throw new Error('The meeting has no paper.');
  const known = sealedCopy(paper);
  expect(known).toMatchObject({ title: paper.title, sealedText: expect.any(String) });
  expect(known).not.toHaveProperty('blocks');
  expect(sealedCopy(changed(paper, { title: 'Another' }))).toEqual({ ...known, title: 'Another' });
  expect(sealedCopy(changed(paper, { tables: [] }))).toEqual({ ...known, tables: [] });
});

test('each paper, and each item of the minutes, is known apart by the text of its meeting and its place in it', () => {
  const copies = (text: string) => {
    const { papers, minutes } = withText(whole, Buffer.from(text), () => textOf(whole));
    return [...papers, ...(minutes?.items ?? [])].map((part) => Reflect.get(sealedCopy(part), 'sealedText'));
  };
  const { papers, items } = textOf(whole);
  expect(new Set(copies('one')).size).toBe(Math.max(papers.length, items.length));
  expect(copies('one')).toEqual(copies('one'));
  expect(copies('two').filter((seal) => copies('one').includes(seal))).toEqual([]);
});

test('what fetches no text is known by itself', () => {
  for (const paper of whole.papers) expect(sealedCopy(paper)).toBe(paper);
});

test('a meeting that holds its text itself is known like one whose same text is kept elsewhere', () => {
  const own = withOwnText(whole);
  const kept = createHash('sha256').update(textJson(whole)).digest();
  const elsewhere = withText(withoutText(whole), kept, () => textOf(whole));
  expect(own).toEqual(whole);
  expect(own.papers.map(sealedCopy)).toEqual(elsewhere.papers.map(sealedCopy));
  expect(JSON.parse(textJson(whole))).toEqual(JSON.parse(JSON.stringify(textOf(whole))));
});
