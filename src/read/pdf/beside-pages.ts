import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Finding } from '../../document/finding.ts';
import type { HeldPassage } from '../../safety/holds/hold.ts';

function nameOf(attachment: unknown): string {
  const isNamed = typeof attachment === 'object' && attachment !== null && 'filename' in attachment;
  return isNamed ? String(attachment.filename) : 'a file without a name';
}

/** The files that are attached to a PDF: they are not read, and whoever has the PDF has them. */
export async function attachedFiles(file: PDFDocumentProxy): Promise<readonly HeldPassage[]> {
  const attachments: unknown = await file.getAttachments();
  if (typeof attachments !== 'object' || attachments === null) return [];
  const found: readonly unknown[] =
    attachments instanceof Map ? [...attachments.values()] : Object.values(attachments);
  return found.map((attachment) => ({ kind: 'pdf-attached-file', text: nameOf(attachment) }));
}

function commentsFinding(count: number, page: number | undefined): Finding {
  const what = count === 1 ? 'a comment or a note that is' : `${count} comments or notes that are`;
  return {
    rule: 'pdf-comment',
    severity: 'warning',
    page,
    message: `The PDF holds ${what} not part of its pages, first on page ${page}. Whoever opens the file can read such words; they are held back, and so is the file itself.`,
    hint: 'Delete the comments in the program that the PDF was read with, or make it again from the document, and put that in this one’s place.',
  };
}

function filesFinding(count: number): Finding {
  const what = count === 1 ? 'Another file is' : `${count} other files are`;
  return {
    rule: 'pdf-attached-file',
    severity: 'warning',
    message: `${what} attached to the PDF. Whoever has the PDF has them too, and Minutebook does not read them; so the PDF itself is held back.`,
    hint: 'Publish what is attached as documents of their own, and make the PDF again without it.',
  };
}

/** That a PDF holds something beside its pages, never what it says. */
export function besideFindings(held: readonly HeldPassage[]): readonly Finding[] {
  const comments = held.filter(({ kind }) => kind === 'pdf-comment');
  const files = held.filter(({ kind }) => kind === 'pdf-attached-file');
  return [
    ...(comments.length === 0 ? [] : [commentsFinding(comments.length, comments[0]?.page)]),
    ...(files.length === 0 ? [] : [filesFinding(files.length)]),
  ];
}
