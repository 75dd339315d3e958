import type { Block } from '../../document/block.ts';
import { likeness, words } from '../../document/words.ts';
import { isSameItem } from '../../recognise/agenda-entry.ts';
import {
  appendicesListed,
  labelPrinted,
  type NamedAppendix,
  readableLabel,
  sentencesNaming,
} from '../../recognise/appendix-list.ts';
import { nameHolds } from '../../recognise/reference-numbers.ts';
import { ownTitles } from './filing-signs.ts';
import { type GatheredPaper, isAlone, nameOf, type PaperGroup, referencesOf } from './gathered-paper.ts';

/** A paper in a file of its own that may be an appendix, with all that it and its file say of it. */
export interface LooseAppendix {
  readonly paper: GatheredPaper;
  readonly titles: readonly string[];
  readonly label: string | undefined;
  readonly references: readonly string[];
}

/** A report with the appendices that it lists. */
export interface ReportAtHand {
  readonly group: PaperGroup;
  readonly listed: readonly NamedAppendix[];
  readonly references: readonly string[];
}

/** What a sign is asked about: one paper, one report, and the sentences of the report that name the paper's label. */
export interface AttachingQuestion {
  readonly loose: LooseAppendix;
  readonly report: ReportAtHand;
  readonly sentences: readonly string[];
}

/** A sign that a paper is an appendix of a report. */
export interface AttachingSign {
  /** Why, in words for a clerk, behind "because". */
  readonly because: string;
  readonly weight: number;
  /** Signs that are not enough by themselves only decide between reports. */
  readonly isEnough: boolean;
  readonly isHint: boolean;
  readonly fits: (question: AttachingQuestion) => boolean;
}

/** Gathers what a paper says of itself. The label on its first lines wins over that in the name of its file. */
function looseAppendix(paper: GatheredPaper): LooseAppendix {
  const printed = labelPrinted([paper.draft.title, ...paper.reading.opening.slice(0, 6)]);
  const named = labelPrinted(nameOf(paper).split(/ [-–] /)) ?? labelPrinted([nameOf(paper)]);
  return {
    paper,
    titles: [...ownTitles(paper.reading), nameOf(paper).replace(/^[\d/ -]+[-–] /, '')],
    label: paper.draft.label === undefined ? (printed ?? named) : readableLabel(paper.draft.label),
    references: referencesOf(paper),
  };
}

function hasNoHead(paper: GatheredPaper): boolean {
  const { kind, header } = paper.draft;
  const isOpen = kind === 'other' || kind === 'appendix' || kind === 'decision';
  return isOpen && header.length === 0 && isAlone(paper);
}

/**
 * A paper that may hang below a report: it lies in a file of its own and has no head of a report. One that bears
 * no label and lists appendices itself is a report too.
 */
export function looseAppendixOf(paper: GatheredPaper): LooseAppendix | undefined {
  if (!hasNoHead(paper)) return undefined;
  const loose = looseAppendix(paper);
  const isLabelled = (entry: NamedAppendix) => entry.label !== undefined;
  const isReport =
    loose.label === undefined && appendicesListed(paper.draft.blocks).filter(isLabelled).length > 1;
  return isReport ? undefined : loose;
}

/** The text of a report in all its versions: one that was replaced may have brought the appendices. */
function blocksOf({ paper, older }: PaperGroup): readonly Block[] {
  return [paper, ...older].flatMap(({ draft }) => draft.blocks);
}

/** Gathers what a report says of its appendices. */
export function reportAtHand(group: PaperGroup): ReportAtHand {
  const versions = [group.paper, ...group.older];
  return {
    group,
    listed: versions.flatMap(({ draft }) => appendicesListed(draft.blocks)),
    references: referencesOf(group.paper),
  };
}

/** Puts a paper and a report together for the signs to be asked. */
export function attachingQuestion(loose: LooseAppendix, report: ReportAtHand): AttachingQuestion {
  const { label } = loose;
  return {
    loose,
    report,
    sentences: label === undefined ? [] : sentencesNaming(blocksOf(report.group), label),
  };
}

const alike = 0.6;

/** The entry of a report's list that is a paper: under its label, else under its title. */
export function listedEntry(loose: LooseAppendix, { listed }: ReportAtHand): NamedAppendix | undefined {
  if (loose.label !== undefined) return listed.find(({ label }) => isSameItem(label, loose.label));
  return listed.find(({ title }) => hasTitle(loose, title));
}

function hasTitle({ titles }: LooseAppendix, title: string): boolean {
  return title !== '' && titles.some((own) => likeness(own, title) >= alike);
}

function listsLabel({ loose, report }: AttachingQuestion): boolean {
  return loose.label !== undefined && report.listed.some(({ label }) => isSameItem(label, loose.label));
}

const somewhatAlike = 0.25;

/** Several reports have an "Appendix 1"; the one that lists it under quite another title means another paper. */
function listsOtherTitle({ loose, report }: AttachingQuestion): boolean {
  const listed = report.listed.find(
    ({ label }) => loose.label !== undefined && isSameItem(label, loose.label),
  );
  if (listed === undefined || listed.title === '') return false;
  return !loose.titles.some((own) => likeness(own, listed.title) >= somewhatAlike);
}

/** Words that tell nothing of what a paper holds; years and other figures stand in every paper. */
const emptyWords = /^(?:.{1,2}|\d+|appendix|annexe?|and|the|for|with|from)$/;

/** "Attached at Appendix 1 is an updated budget" tells of the paper that is titled "High level budget". */
function tellsOf({ loose, sentences }: AttachingQuestion): boolean {
  const said = new Set(sentences.flatMap(words));
  return loose.titles.some((title) => {
    const own = words(title).filter((word) => !emptyWords.test(word));
    return own.length >= 2 && own.filter((word) => said.has(word)).length * 2 >= own.length;
  });
}

/** The signs, each with its weight; those that are not enough only tell between reports. */
export const attachingSigns: readonly AttachingSign[] = [
  {
    because: 'the report lists its title',
    weight: 4,
    isEnough: true,
    isHint: false,
    fits: ({ loose, report }) => report.listed.some(({ title }) => hasTitle(loose, title)),
  },
  { because: 'the report lists its label', weight: 3, isEnough: true, isHint: false, fits: listsLabel },
  {
    because: 'the report lists that label under another title',
    weight: -2,
    isEnough: false,
    isHint: false,
    fits: listsOtherTitle,
  },
  {
    because: 'the report names its label',
    weight: 2,
    isEnough: true,
    isHint: false,
    fits: ({ sentences }) => sentences.length > 0,
  },
  { because: 'the report tells what it holds', weight: 3, isEnough: false, isHint: false, fits: tellsOf },
  {
    because: 'it has the title of the report',
    weight: 2,
    isEnough: false,
    isHint: false,
    fits: ({ loose, report }) => hasTitle(loose, report.group.paper.draft.title),
  },
  {
    because: 'it bears the reference of the report',
    weight: 4,
    isEnough: false,
    isHint: false,
    fits: ({ loose, report }) => loose.references.some((own) => report.references.includes(own)),
  },
  {
    because: 'it stands at the same item',
    weight: 2,
    isEnough: false,
    isHint: false,
    fits: ({ loose, report }) => {
      const { agendaItem } = loose.paper.draft;
      return agendaItem !== undefined && isSameItem(agendaItem, report.group.paper.draft.agendaItem);
    },
  },
  {
    because: 'the name of its file bears the reference of the report',
    weight: 3,
    isEnough: false,
    isHint: true,
    fits: ({ loose, report }) => report.references.some((own) => nameHolds(nameOf(loose.paper), own)),
  },
];
