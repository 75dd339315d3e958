import { withoutCellTags } from './cell.ts';
import type { Reading } from './reading.ts';
import { lineEnds, readText } from './text.ts';

/** Tags and link targets that extraction leaves in a text are marks, not words of the council. */
function withoutMarks(line: string): string {
  const plain = line.replace(/\]\((?:#|(?:https?|mailto|tel):[^()\s<>]*)?\)/g, '] ');
  return plain.includes('\t') ? plain.split('\t').map(withoutCellTags).join('\t') : plain;
}

/** Reads a file of extracted text: its blocks, and its lines as they are counted. */
export function readTextFile(source: string): Reading {
  const lines = source.split(lineEnds).map((line) => ({ text: withoutMarks(line) }));
  return { document: readText(source), lines, pictures: [], findings: [] };
}
