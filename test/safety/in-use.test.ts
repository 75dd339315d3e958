import { expect, test } from 'vitest';
import { inUse } from '../../src/safety/in-use.ts';

const here = { process: 4711, elsewhere: false, file: '/srv/.site.claim-0123456789ab-4711-9' };
const elsewhere = { ...here, elsewhere: true };

test('a folder that another build of this machine writes is told with what to do', () => {
  expect(inUse('output', '/srv/site', here)).toEqual({
    rule: 'output-in-use',
    severity: 'error',
    message: 'The output folder “/srv/site” is being written by another build (process 4711).',
    hint: 'Wait until it has finished, or name another folder with --output. If no build is running, delete “/srv/.site.claim-0123456789ab-4711-9”.',
    file: '/srv/site',
  });
});

test('a folder that a build elsewhere writes is told so, for its process cannot be asked after', () => {
  expect(inUse('content', '/srv/content', elsewhere)).toEqual({
    rule: 'content-in-use',
    severity: 'error',
    message:
      'The folder of Markdown collections “/srv/content” is being written by another build (process 4711 on another machine or in another container).',
    hint: 'Wait until it has finished, or name another folder with --content. If it was killed, try again in a minute: it then counts as gone.',
    file: '/srv/content',
  });
});
