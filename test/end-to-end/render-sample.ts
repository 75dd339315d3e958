import { renderSite } from '../../src/site/render-site.ts';
import { sampleArchive } from '../site/sample-archive.ts';

/*
 * Run as a program: writes the site of the sample archive into the folder that is named. Eleventy loads the
 * layouts itself, so they would not share their modules with what the test runner has loaded.
 */
const [, , output] = process.argv;
if (output === undefined) throw new Error('Name the folder to write to.');
await renderSite({ site: sampleArchive, output, base: '/' });
