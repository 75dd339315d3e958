import { z } from 'zod';
import type { ReadingFault } from './faults.ts';
import type { Frame, FrameEvent } from './frames.ts';
import type { ChildMessage } from './messages.ts';

const childMessage: z.ZodType<ChildMessage> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('pages'), pages: z.int().nonnegative() }),
  z.object({ type: z.literal('answer'), value: z.unknown(), megabytes: z.number() }),
  z.object({ type: z.literal('fault'), reason: z.string(), isTooDeep: z.boolean() }),
]);

/** How the reading of one document ended. `megabytes` is what the child process says that it holds. */
export type Ending =
  | { readonly type: 'answer'; readonly answer: Frame; readonly megabytes: number }
  | { readonly type: 'fault'; readonly fault: ReadingFault };

export type Heard = { readonly type: 'pages'; readonly pages: number } | Ending;

/** How a process tells that it ran out of memory: the words of V8, of Node and of the C++ library. */
const outOfMemory =
  /out of memory|bad_alloc|allocation failed|failed to allocate|cannot allocate|invalid string length/i;

function fault(kind: ReadingFault['kind'], reason = ''): Ending {
  return { type: 'fault', fault: { kind, reason } };
}

/** What a child process said. It is taken as the word of a stranger: a document may have got the better of it. */
export function heardFrom(event: FrameEvent): Heard {
  if (event.type === 'too large') return fault('too large');
  const said = event.type === 'frame' ? childMessage.safeParse(event.frame.value).data : undefined;
  if (event.type !== 'frame' || !said) return fault('crashed', 'its answer makes no sense');
  switch (said.type) {
    case 'pages':
      return said;
    case 'answer':
      return {
        type: 'answer',
        answer: { value: said.value, parts: event.frame.parts },
        megabytes: said.megabytes,
      };
    case 'fault':
      if (said.isTooDeep) return fault('too deep');
      return outOfMemory.test(said.reason) ? fault('too large') : fault('crashed', said.reason);
  }
}

/** Why a child process ended, from what it wrote to its standard error and how the system says that it ended. */
export function endOfProcess(errors: string, code: number | null, signal: string | null): Ending {
  if (signal === 'SIGXCPU') return fault('took too long');
  if (outOfMemory.test(errors)) return fault('too large');
  const [thrown] = /^\w*Error\b.*$/m.exec(errors) ?? [];
  return fault('crashed', thrown ?? (signal === null ? `it ended with code ${code}` : `ended by ${signal}`));
}
