import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, List } from '../../../src/document/block.ts';
import { text } from '../../../src/document/inline.ts';
import { isNestedDeeper } from '../../../src/read/hand-over/depth.ts';
import { handedOver, takenOver } from '../../../src/read/hand-over/hand-over.ts';
import type { FileReading } from '../../../src/read/read-file.ts';
import { readTextFile } from '../../../src/read/text-file.ts';
import { anyBlocks } from '../../document/arbitrary-blocks.ts';
import { anySource } from '../arbitrary-source.ts';

const empty: FileReading = {
  mediaType: 'application/pdf',
  document: { blocks: [] },
  lines: [],
  pictures: [],
  findings: [],
  holds: [],
};

/** What comes out of the pipe for a reading: what JSON keeps of it. */
function throughPipe(reading: FileReading) {
  const { value, parts } = handedOver({ value: reading, findings: [] });
  return takenOver({ value: JSON.parse(JSON.stringify(value)), parts }, 'a.pdf');
}

describe('a reading comes through as it was', () => {
  test('whatever its blocks are', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const { value, findings } = throughPipe({ ...empty, document: { blocks } });
        expect(findings).toEqual([]);
        expect(value?.document.blocks).toEqual(JSON.parse(JSON.stringify(blocks)));
      }),
    );
  });

  test('whatever its text is', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const reading = { ...readTextFile(source), mediaType: 'text/plain', holds: [] };
        expect(throughPipe(reading)).toEqual({ value: reading, findings: [] });
      }),
    );
  });

  test('with its pages, pictures, findings and what a system says of the meeting', () => {
    const blocks: readonly Block[] = [{ type: 'paragraph', content: [text('Noted.')] }];
    const reading: FileReading = {
      ...empty,
      document: {
        blocks: [
          {
            type: 'paragraph',
            headingSign: { level: 2, because: 'it is bold' },
            place: { line: 1, toLine: 2, sheet: 1 },
            gap: 1,
            content: [{ type: 'link', target: '#a', children: [{ type: 'strong', children: [text('A')] }] }],
          },
          { type: 'figure', kind: 'scan', picture: 'sheet-1-1.png', alternative: '', recognised: true },
          { type: 'furniture', text: 'Page 3', reason: 'page number' },
        ],
        whole: true,
        sheets: [{ sheet: 1, page: 3, item: '7' }],
        bookmarks: [{ title: 'Agenda', sheet: 1, depth: 1 }],
        properties: { title: 'Pack', subject: 'Parks', modified: '2025-01-29' },
      },
      lines: [{ text: 'A', sheet: 1 }],
      pictures: [
        { name: 'sheet-1-1.png', mediaType: 'image/png', bytes: Uint8Array.of(1, 2) },
        { name: 'sheet-1-2.jpg', mediaType: 'image/jpeg', bytes: Uint8Array.of() },
      ],
      frame: {
        council: 'Ashmere Council',
        committee: 'Parks Committee',
        date: '2025-01-29',
        time: '19:30',
        opened: '19:31',
        closed: '21:00',
        venue: 'Town Hall',
        status: 'held',
        published: '2025-01-20',
        contact: { name: 'Ada Reed', role: 'Clerk', email: 'clerk@ashmere.example', phone: '01000 000000' },
        members: [{ name: 'Ada Reed', role: 'Chair' }],
        attendees: [{ name: 'Ben Cole', status: 'apologies' }],
        papers: [{ title: 'Pack', url: 'https://ashmere.example/pack.pdf' }],
        items: [
          {
            agendaNumber: '3',
            minuteNumber: '86',
            title: 'Benches',
            exempt: false,
            note: blocks,
            minutes: blocks,
            decision: [],
            papers: [{ title: 'Report' }],
          },
        ],
        rest: blocks,
      },
      findings: [
        {
          rule: 'hidden-text',
          severity: 'warning',
          message: 'm',
          hint: 'h',
          file: 'a.pdf',
          page: 1,
          line: 1,
        },
      ],
      holds: [{ id: '0123456789ab', kind: 'pdf-colour', pages: [1, 3], words: 2, quotes: ['white words'] }],
    };
    expect(throughPipe(reading)).toEqual({ value: reading, findings: [] });
  });

  test('a document that could not be read comes through with its finding', () => {
    const findings = [{ rule: 'source-empty', severity: 'error' as const, message: 'm' }];
    const { value, parts } = handedOver({ value: undefined, findings });
    expect(takenOver({ value: JSON.parse(JSON.stringify(value)), parts }, 'a.pdf')).toEqual({
      value: undefined,
      findings,
    });
  });
});

describe('what is no reading is a finding', () => {
  const said = (value: unknown, parts: readonly Uint8Array[] = []) =>
    takenOver({ value, parts }, 'a.pdf').findings.map(({ rule, severity, file }) => [severity, rule, file]);
  const crashed = [['error', 'reading-crashed', 'a.pdf']];
  const reading = { ...empty, pictures: [] };
  const withBlocks = (...blocks: readonly unknown[]) => ({
    value: { ...reading, document: { blocks } },
    findings: [],
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'reading'],
    ['a list', []],
    ['no findings', { value: reading }],
    ['findings that are none', { value: reading, findings: [{ rule: 1 }] }],
    ['no document', { value: { ...reading, document: undefined }, findings: [] }],
    ['a block of no kind', withBlocks({ type: 'poem', content: [] })],
    ['a block without its content', withBlocks({ type: 'paragraph' })],
    ['content that is a text', withBlocks({ type: 'paragraph', content: 'A' })],
    ['content of no kind', withBlocks({ type: 'paragraph', content: [{ type: 'blink', children: [] }] })],
    ['a table of texts', withBlocks({ type: 'table', headerRows: 0, rows: ['A'] })],
    ['furniture for no reason', withBlocks({ type: 'furniture', text: 'A', reason: 'whim' })],
    ['a place without lines', withBlocks({ type: 'paragraph', content: [], place: { line: 'one' } })],
    ['lines that are none', { value: { ...reading, lines: ['A'] }, findings: [] }],
    [
      'a media type with a line of its own',
      { value: { ...reading, mediaType: 'text/plain\nx: y' }, findings: [] },
    ],
    [
      'a date that would be another folder',
      {
        value: {
          ...reading,
          frame: { date: '2025-01-29/../..', members: [], attendees: [], papers: [], items: [], rest: [] },
        },
        findings: [],
      },
    ],
  ])('%s', (_name, value) => {
    expect(said(value)).toEqual(crashed);
  });

  test.each([
    '../../evil.png',
    '/tmp/evil.png',
    '.png',
    'a/b.png',
    'a\\b.png',
    'con:.png',
    'evil.png\0.txt',
  ])('a picture of the name %j', (name) => {
    const value = { value: { ...reading, pictures: [{ name, mediaType: 'image/png' }] }, findings: [] };
    expect(said(value, [Uint8Array.of(1)])).toEqual(crashed);
  });

  test('pictures without bytes, or bytes without a picture', () => {
    const picture = { name: 'a.png', mediaType: 'image/png' };
    expect(said({ value: { ...reading, pictures: [picture] }, findings: [] })).toEqual(crashed);
    expect(said({ value: reading, findings: [] }, [Uint8Array.of(1)])).toEqual(crashed);
  });

  test('no value of JSON at all brings the program down', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(said(value)).toEqual(crashed);
        expect(said(withBlocks(value))).toEqual(crashed);
      }),
    );
  });
});

describe('depth', () => {
  function nestedList(depth: number): List {
    const content = [text(`${depth}`)];
    return {
      type: 'list',
      items: [depth === 1 ? { content } : { content, children: nestedList(depth - 1) }],
    };
  }

  function quotations(depth: number): string {
    return `${'{"type":"quotation","blocks":['.repeat(depth)}${']}'.repeat(depth)}`;
  }

  test('lists within lists come through to the depth that any paper may have', () => {
    const { value } = throughPipe({ ...empty, document: { blocks: [nestedList(250)] } });
    expect(value?.document.blocks).toHaveLength(1);
  });

  test.each([300, 200_000])('%i quotations within one another are a finding', (depth) => {
    const value = JSON.parse(
      `{"value":{"mediaType":"text/html","document":{"blocks":[${quotations(depth)}]},"lines":[],"pictures":[],"findings":[]},"findings":[]}`,
    );
    const { findings } = takenOver({ value, parts: [] }, 'a.html');
    expect(findings).toMatchObject([{ rule: 'reading-too-deep', severity: 'error', file: 'a.html' }]);
  });

  test('is counted by lists within lists', () => {
    expect(isNestedDeeper({ a: [{ b: [1] }] }, 2)).toBe(false);
    expect(isNestedDeeper({ a: [{ b: [{ c: [] }] }] }, 2)).toBe(true);
    expect(isNestedDeeper('text', 0)).toBe(false);
  });
});
