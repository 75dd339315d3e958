import { type Element, isTag } from 'domhandler';
import type { SourceBlock } from '../../document/block.ts';
import { datesIn, timeIn } from '../../document/dates.ts';
import type { Finding } from '../../document/finding.ts';
import type { Frame, FramePaper } from '../../document/frame.ts';
import { attendeesOf } from './attendance-table.ts';
import { navigation, outsideOf, screenReaderOnly, takeOut } from './left-out.ts';
import { type ModernGovItem, modernGovItems } from './modern-gov-items.ts';
import { withAgendaNumbersSaid } from './modern-gov-numbers.ts';
import { folded, metaContent, type Page, pageBlocks, wholeAddress } from './page.ts';
import type { PageContent } from './page-content.ts';

/** Where a modern.gov page of a meeting holds what; its class names are the same on every council's site. */
const selectors = {
  meeting: '.mgItemNumberCell, .mgItemTable, .mgAiTitleTxt, table[summary="Table of meeting attendance"]',
  /** The system's own part of the page, inside the council's frame. */
  main: '#modgov, .mgContent, [role="main"], main',
  subtitle: '.mgSubTitleTxt',
  title: '.mgMainTitleTxt',
  label: '.mgLabel',
  packs: '.mgLinks a[href], .mgActionList a[href]',
  attendance: 'table[summary="Table of meeting attendance"], .mgStatsTable',
  /** What the system puts there for the screen: sizes of files, column headings, its own footer. */
  furniture:
    '.mgFileSize, .mgFooter, .mgHelpLine, .mgItemTable > caption, .mgItemTable > tbody > tr:has(> th)',
} as const;

/** The whole of the system's part: the nearest element that holds its title and its items. */
function mainOf({ $ }: Page): Element | undefined {
  const items = $(selectors.meeting).first();
  const own = items.closest(selectors.main);
  const around = own.parents(selectors.main).last();
  return [(around.length > 0 ? around : own).get(0), $('body').get(0)].find(
    (element) => element !== undefined && isTag(element),
  );
}

const headLine = /^(.{2,160}?) ?[-–—,] ?((?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*)$/i;
/** "Cancelled, Licensing Committee": the system puts what became of a meeting before its name. */
const statusBefore = /^(cancelled|postponed|rescheduled|moved|new|provisional|additional)[,:]? /i;

type Facts = Pick<Frame, 'committee' | 'date' | 'time' | 'status'>;

/** Which of the words for a meeting that does not take place as planned a text has, if any. */
function statusIn(text: string): Frame['status'] {
  if (/\b(?:cancelled|abandoned)\b/i.test(text)) return 'cancelled';
  return /\b(?:postponed|rescheduled|adjourned to another day)\b/i.test(text) ? 'postponed' : undefined;
}

function meetingStatus({ $ }: Page, main: Element): Frame['status'] {
  const notice = $(main)
    .find('p, div, h1, h2, h3, strong')
    .toArray()
    .map((element) => folded($(element).text()))
    .find(
      (text) => text.length < 200 && /\bmeeting (?:has been|was|is) (?:cancelled|postponed)\b/i.test(text),
    );
  return statusIn($(main).find(`${selectors.subtitle}, ${selectors.title}`).text()) ?? statusIn(notice ?? '');
}

function factsOf(page: Page, main: Element): Facts {
  const { $ } = page;
  const line = folded($(main).find(selectors.subtitle).first().text()).replace(statusBefore, '');
  const [, committee, when = line] = headLine.exec(line) ?? [];
  const described = metaContent($, 'DC.title') ?? '';
  const date = metaContent($, 'DC.date')?.slice(0, 10) ?? datesIn(when)[0] ?? datesIn(described)[0];
  const time = timeIn(when.replace(/.*\d{4}/, '')) ?? timeIn(described.replace(/.*\d{4}/, ''));
  const status = meetingStatus(page, main);
  return {
    ...(committee === undefined ? {} : { committee }),
    ...(date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date) ? {} : { date }),
    ...(time === undefined ? {} : { time }),
    ...(status === undefined ? {} : { status }),
  };
}

/** The line that a label opens, without the label. */
function labelled({ $ }: Page, main: Element, label: RegExp): Element | undefined {
  return $(main)
    .find(selectors.label)
    .toArray()
    .find((element) => label.test(folded($(element).text())))?.parent as Element | undefined;
}

function venueOf(page: Page, main: Element): string | undefined {
  const line = labelled(page, main, /^(?:venue|location)\b/i);
  if (!line) return undefined;
  const copy = page.$(line).clone();
  copy.find(`a, ${selectors.label}`).remove();
  const venue = folded(copy.text()).replace(/[.,;]$/, '');
  return venue === '' ? undefined : venue;
}

function contactOf(page: Page, main: Element): Frame['contact'] {
  const line = labelled(page, main, /^contact\b/i);
  if (!line) return undefined;
  const said = folded(page.$(line).text()).replace(/^contact:? */i, '');
  const [who = ''] = said.split(/\s*(?:\b(?:tel|telephone|phone|e-?mail)\b ?:|\/)/i);
  const [name = '', ...role] = who.split(/,\s*/);
  const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/.exec(said)?.[0];
  const phone = /(?:\+44|\b0)\d[\d ]{7,12}\d\b/.exec(said)?.[0];
  return {
    ...(name === '' ? {} : { name }),
    ...(role.length === 0 ? {} : { role: role.join(', ').replace(/[.,;]$/, '') }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
  };
}

/** The packs and printed papers of the whole meeting that the head of the page links to. */
function packsOf(page: Page, main: Element): readonly FramePaper[] {
  return page
    .$(main)
    .find(selectors.packs)
    .toArray()
    .filter(({ attribs }) => /documents\/|mgChooseDocPack|mgConvert2PDF/i.test(attribs.href ?? ''))
    .map((link) => ({
      title: folded(page.$(link).text()),
      url: wholeAddress(page, link.attribs.href ?? ''),
    }))
    .filter(({ title }) => title !== '');
}

/** The page shows only the beginning of long minutes and links to the rest. */
function cutFindings(page: Page, main: Element): readonly Finding[] {
  return page
    .$(main)
    .find('a')
    .toArray()
    .flatMap((link) => {
      const text = folded(page.$(link).text());
      if (!/^view the full (?:minutes|agenda|decision) text for item/i.test(text)) return [];
      return [
        {
          rule: 'minutes-cut-short',
          severity: 'warning' as const,
          line: page.places.get(link)?.line,
          message: `The page breaks off the text of an item: “${text}” leads to the rest, which is not in the file.`,
          hint: 'Put the printed minutes (PDF) of the meeting beside this file, or save the page that the link leads to.',
        },
      ];
    });
}

function itemBlocks({ heading, item }: ModernGovItem): readonly SourceBlock[] {
  return [...heading, ...item.note, ...item.decision, ...item.minutes];
}

/** In the order of the page; what stands at no place goes last. */
function inOrder(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const line = ({ place }: SourceBlock) => place?.line ?? Number.MAX_SAFE_INTEGER;
  return blocks.toSorted((one, other) => line(one) - line(other));
}

/**
 * Reads modern.gov's page of a meeting: its head, its items with their text, decision and minutes, the papers
 * listed, attendance. The page's own frame and the labels of the system are furniture.
 */
export function readModernGov(page: Page): PageContent | undefined {
  const { $ } = page;
  const main = $(selectors.meeting).length === 0 ? undefined : mainOf(page);
  if (!main) return undefined;
  const furniture = [
    ...outsideOf(page, main),
    ...takeOut(page, `${selectors.furniture}, ${screenReaderOnly}, ${navigation}`, main),
  ];
  const facts = { ...factsOf(page, main), venue: venueOf(page, main), contact: contactOf(page, main) };
  const papers = packsOf(page, main);
  const attendees = attendeesOf(page, $(main).find(selectors.attendance).toArray());
  const findings = cutFindings(page, main);
  const items = modernGovItems(page, main);
  const rest = pageBlocks(page, main);
  const numbered = withAgendaNumbersSaid(
    items.map(({ item }) => item),
    page.lines.map(({ text }) => text),
  );
  const { venue, contact, ...known } = facts;
  return {
    blocks: inOrder([
      ...furniture,
      ...rest,
      ...items.flatMap(itemBlocks),
      ...items.flatMap(({ labels }) => labels),
    ]),
    frame: {
      ...known,
      ...(venue === undefined ? {} : { venue }),
      ...(contact === undefined ? {} : { contact }),
      members: [],
      attendees,
      papers,
      items: numbered,
      rest,
    },
    findings,
  };
}
