import { type Html, html, printed } from '../../site/html.ts';

/** What a document of a book is made from. */
export interface XhtmlDocument {
  /** Language as BCP 47 names it. */
  readonly language: string;
  readonly title: string;
  /** Well-formed XHTML. */
  readonly body: Html;
}

/** Name of the style sheet that all documents of a book share. */
export const styleSheet = 'book.css';

/** A whole document of XHTML, as EPUB asks for it. */
export function xhtmlDocument({ language, title, body }: XhtmlDocument): string {
  return printed(html`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head>
<meta charset="UTF-8"/>
<title>${title}</title>
<link rel="stylesheet" type="text/css" href="${styleSheet}"/>
</head>
<body>
${body}</body>
</html>
`);
}
