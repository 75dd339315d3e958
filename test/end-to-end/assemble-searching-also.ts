import { defaultSettings } from '../../src/archive/site-settings.ts';
import { assembleSite } from '../../src/build/assemble.ts';
import { sampleArchive } from '../site/sample-archive.ts';

/* Run as a program, like render-sample.ts: writes a whole site of the sample archive that is searched with another. */
const [, , output, other] = process.argv;
if (output === undefined || other === undefined)
  throw new Error('Name the folder to write to, and the other site.');

const settings = { ...defaultSettings, searchAlso: [other] };
await assembleSite({ ...sampleArchive, settings }, output, { base: '/fenwick/', onStep: () => undefined });
