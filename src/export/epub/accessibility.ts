import type { Figure } from '../../document/block.ts';
import { countText } from '../../site/language/nouns.ts';
import { say } from '../../site/language/say.ts';
import type { SiteContext } from '../../site/site-context.ts';
import type { PageEntry } from './page-list.ts';
import type { ParsedChapter } from './parsed-chapter.ts';

/** One statement of the accessibility metadata (schema.org's names). */
export type AccessibilityStatement = readonly [property: string, value: string];

/** What the statements are made from. */
export interface AccessibilityFacts {
  readonly chapters: readonly ParsedChapter[];
  /** The pictures that the book shows. */
  readonly figures: readonly Figure[];
  readonly pages: readonly PageEntry[];
}

/** A scanned page whose words were recognised needs no description: its words follow it. */
function isUndescribed({ alternative, recognised }: Figure): boolean {
  return alternative === '' && !recognised;
}

function pictureSentences(figures: readonly Figure[], context: SiteContext): readonly string[] {
  const silent = figures.filter(isUndescribed);
  const scans = silent.filter(({ kind }) => kind === 'scan').length;
  const pictures = silent.length - scans;
  const sentences = [
    pictures === 1 && say(context, '1 picture has no description, for the source gives none.'),
    pictures > 1 &&
      say(context, '{pictures} have no description, for the source gives none.', {
        pictures: countText(context, pictures, 'picture'),
      }),
    scans > 0 &&
      say(
        context,
        'The words of {count} stand in the picture only: they cannot be searched, copied or read aloud.',
        { count: countText(context, scans, 'page') },
      ),
  ];
  return sentences.filter((sentence) => sentence !== false);
}

function summary({ figures, pages }: AccessibilityFacts, context: SiteContext): string {
  return [
    say(context, 'Headings, lists and tables are marked as such and stand in reading order.'),
    ...(pages.length > 0 ? [say(context, 'The page list follows the pages of the printed pack.')] : []),
    ...pictureSentences(figures, context),
  ].join(' ');
}

function features({ chapters, figures, pages }: AccessibilityFacts, isVisual: boolean): readonly string[] {
  return [
    'tableOfContents',
    'readingOrder',
    'structuralNavigation',
    'displayTransformability',
    ...(chapters.some(({ marks }) => marks.size > 0) ? ['pageBreakMarkers'] : []),
    ...(pages.length > 0 ? ['pageNavigation'] : []),
    ...(isVisual && !figures.some(isUndescribed) ? ['alternativeText'] : []),
  ];
}

/** What a book says of its accessibility: how it is perceived, what helps, that nothing harms. */
export function accessibilityStatements(
  facts: AccessibilityFacts,
  context: SiteContext,
): readonly AccessibilityStatement[] {
  const { figures, chapters } = facts;
  const isVisual = figures.length > 0 || chapters.some(({ hasDrawing }) => hasDrawing);
  const sufficient = figures.some(isUndescribed) ? 'textual,visual' : 'textual';
  return [
    ['accessMode', 'textual'],
    ...(isVisual ? [['accessMode', 'visual'] as const] : []),
    ['accessModeSufficient', sufficient],
    ...features(facts, isVisual).map((feature) => ['accessibilityFeature', feature] as const),
    ['accessibilityHazard', 'none'],
    ['accessibilitySummary', summary(facts, context)],
  ];
}
