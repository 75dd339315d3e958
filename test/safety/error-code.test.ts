import { expect, test } from 'vitest';
import { hasCode } from '../../src/safety/error-code.ts';

const systemError = (code: string) => Object.assign(new Error(code), { code });

test.each<[unknown, readonly string[], boolean]>([
  [systemError('ENOENT'), ['ENOENT'], true],
  [systemError('ENOENT'), ['EACCES', 'ENOENT'], true],
  [systemError('ENOENT'), ['EACCES', 'ENOTDIR'], false],
  [systemError('ENOENT'), [], false],
  [new Error('ENOENT'), ['ENOENT'], false],
  [{ code: 'ENOENT' }, ['ENOENT'], false],
  [null, ['ENOENT'], false],
  ['ENOENT', ['ENOENT'], false],
  [undefined, ['ENOENT'], false],
])('%o has one of the codes %j: %s', (reason, codes, has) => {
  expect(hasCode(reason, ...codes)).toBe(has);
});
