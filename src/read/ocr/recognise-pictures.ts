import { answerDocuments } from '../../safety/sandbox/answer-documents.ts';
import { pictureHeader } from '../picture/header.ts';
import { startEngine } from './engine.ts';

/** The shorter side of A4, in inches: nothing else tells how large a picture was as paper. */
const paperWidth = 8.27;
/** What a scanner gives; the engine doubts itself beyond. */
const dots = { least: 70, most: 600 };

function dotsPerInch(bytes: Uint8Array): number {
  const header = pictureHeader(bytes);
  const across = header ? Math.min(header.width, header.height) : 0;
  return Math.min(dots.most, Math.max(dots.least, Math.round(across / paperWidth)));
}

/*
 * A child process that recognises the text in one picture after another. The engine is loaded with the first,
 * and only here.
 */
let engine: ReturnType<typeof startEngine> | undefined;

answerDocuments(async (bytes) => {
  engine ??= startEngine();
  const recognise = await engine;
  return { value: await recognise(bytes, dotsPerInch(bytes)), parts: [] };
});
