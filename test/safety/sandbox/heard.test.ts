import { describe, expect, test } from 'vitest';
import { endOfProcess, heardFrom } from '../../../src/safety/sandbox/heard.ts';

function said(value: unknown, parts: readonly Uint8Array[] = []) {
  return heardFrom({ type: 'frame', frame: { value, parts } });
}

function fault(kind: string, reason = '') {
  return { type: 'fault', fault: { kind, reason } };
}

const senseless = fault('crashed', 'its answer makes no sense');

describe('what a child process says', () => {
  test('is how many pages there are', () => {
    expect(said({ type: 'pages', pages: 0 })).toEqual({ type: 'pages', pages: 0 });
  });

  test('is an answer with its parts', () => {
    const parts = [new Uint8Array([1])];
    expect(said({ type: 'answer', value: { a: 1 }, megabytes: 80.5 }, parts)).toEqual({
      type: 'answer',
      answer: { value: { a: 1 }, parts },
      megabytes: 80.5,
    });
  });

  test.each([
    ['that the document is too deep', { reason: 'x', isTooDeep: true }, fault('too deep')],
    [
      'that memory ran out',
      { reason: 'RangeError: Invalid string length', isTooDeep: false },
      fault('too large'),
    ],
    ['what broke', { reason: 'TypeError: x', isTooDeep: false }, fault('crashed', 'TypeError: x')],
  ])('is %s', (_, told, ending) => {
    expect(said({ type: 'fault', ...told })).toEqual(ending);
  });

  test.each([
    ['nothing', undefined],
    ['another word', { type: 'pwned' }],
    ['pages below nothing', { type: 'pages', pages: -1 }],
    ['a part of a page', { type: 'pages', pages: 1.5 }],
    ['an answer without its memory', { type: 'answer', value: 1 }],
    ['a fault without its reason', { type: 'fault', isTooDeep: false }],
    ['a fault without its depth', { type: 'fault', reason: 'x' }],
  ])('makes no sense when it is %s', (_, value) => {
    expect(said(value)).toEqual(senseless);
  });

  test('makes no sense when it is no frame, and is too much when that is so', () => {
    expect(heardFrom({ type: 'nonsense' })).toEqual(senseless);
    expect(heardFrom({ type: 'too large' })).toEqual(fault('too large'));
  });
});

describe('why a child process ended', () => {
  test.each([
    ['its processor time was over', '', null, 'SIGXCPU', fault('took too long')],
    [
      'memory ran out, in the words of V8',
      'FATAL ERROR: … JavaScript heap out of memory',
      null,
      'SIGABRT',
      fault('too large'),
    ],
    [
      'memory ran out, in the words of C++',
      "terminate called after throwing 'std::bad_alloc'",
      null,
      'SIGABRT',
      fault('too large'),
    ],
    [
      'memory ran out, in those of Node',
      'RangeError: Array buffer allocation failed',
      1,
      null,
      fault('too large'),
    ],
    [
      'something was thrown',
      'node:1\n  x\nTypeError: a is not b\n    at c\n',
      1,
      null,
      fault('crashed', 'TypeError: a is not b'),
    ],
    ['an error without a kind was thrown', '\nError: gone', 1, null, fault('crashed', 'Error: gone')],
    ['it was killed', 'no Errors here', null, 'SIGKILL', fault('crashed', 'ended by SIGKILL')],
    ['it gave up', '', 7, null, fault('crashed', 'it ended with code 7')],
  ])('%s', (_, errors, code, signal, ending) => {
    expect(endOfProcess(errors, code, signal)).toEqual(ending);
  });
});
