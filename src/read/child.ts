import { answerDocuments } from '../safety/sandbox/answer-documents.ts';
import { handedOver } from './hand-over/hand-over.ts';
import { readFile } from './read-file.ts';

// The program of a child process: it has no rights but to read its own code (see safety/sandbox).
answerDocuments(async (bytes, path, tellPages, wishes) =>
  handedOver(await readFile(bytes, path, tellPages, wishes)),
);
