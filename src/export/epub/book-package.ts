import { languageTag } from '../../document/language.ts';
import { basedAddress } from '../../site/addresses.ts';
import { meetingPage } from '../../site/pages/meeting.ts';
import { lastPublished } from '../../site/publication.ts';
import { accessibilityStatements } from './accessibility.ts';
import { type BookFile, packageFile } from './container.ts';
import type { Draft } from './draft.ts';
import { navigationFile } from './navigation.ts';
import { type ManifestItem, nameBasedIdentifier, packageDocument } from './package-document.ts';
import { figuresOf } from './pictures.ts';
import { bookTitle } from './title-page.ts';
import { styleSheet } from './xhtml-document.ts';

function manifestOf({ chapters, pictures }: Draft): readonly ManifestItem[] {
  const document = 'application/xhtml+xml';
  return [
    { id: 'nav', file: navigationFile, mediaType: document, properties: 'nav' },
    { id: 'style', file: styleSheet, mediaType: 'text/css' },
    ...chapters.map(({ file, hasDrawing }, at) => ({
      id: `chapter-${at}`,
      file,
      mediaType: document,
      properties: hasDrawing ? ('svg' as const) : undefined,
    })),
    ...[...pictures.values()].map(({ file, mediaType }, at) => ({
      id: `picture-${at + 1}`,
      file,
      mediaType,
    })),
  ];
}

/** The file of the printed pack, unless it is withheld. */
function packOf({ meeting: { frontSheetSource }, context: { sources } }: Draft): string | undefined {
  const pack = frontSheetSource === undefined ? undefined : sources.get(frontSheetSource);
  return pack?.withheld === undefined ? pack?.file : undefined;
}

/** The package document of a book. */
export function packageOf(draft: Draft): BookFile {
  const { meeting, context, chapters, pages, pictures } = draft;
  const { settings, address, publicationDays } = context;
  const figures = figuresOf(chapters).filter(({ picture }) => pictures.has(picture ?? ''));
  const [first, ...rest] = chapters.map((_, at) => `chapter-${at}`);
  const content = packageDocument({
    identifier: nameBasedIdentifier(meeting.id),
    title: bookTitle(meeting, context),
    languages: [...new Set([settings.papersLanguage, context.language])].map((language) =>
      languageTag({ language }),
    ),
    ownLanguage: languageTag(context),
    council: meeting.council.name,
    description: meetingPage(meeting, context).description,
    date: meeting.date,
    modified: lastPublished(meeting, publicationDays) ?? meeting.date,
    pack: pages.length > 0 ? packOf(draft) : undefined,
    web: address && basedAddress(address, meeting.url),
    rights: settings.licence?.text,
    accessibility: accessibilityStatements({ chapters, figures, pages }, context),
    manifest: manifestOf(draft),
    spine: [...(first ? [first] : []), 'nav', ...rest],
  });
  return { file: packageFile, content };
}
