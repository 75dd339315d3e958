import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import { datesIn, timeIn } from '../../document/dates.ts';
import type { Frame, FrameAttendee } from '../../document/frame.ts';
import { meetingStatus } from '../system-words.ts';
import { navigation, outsideOf, screenReaderOnly, takeOut } from './left-out.ts';
import { type Page, pageBlocks, wholeAddress, withSingleSpaces } from './page.ts';
import type { PageContent } from './page-content.ts';

/** Where a CMIS page of a meeting holds what. It is a module of DotNetNuke; ids differ from site to site. */
const selectors = {
  meeting: '[class*="ModCMISMeeting"], .CmisDocumentList, [id*="_ViewMeetingPublic_"]',
  main: '.DNNModuleContent, [id$="_ContentPane"]',
  fact: '.holder',
  label: '.DNNLabel',
  value: '.Value',
  papers: 'ol.DocumentList',
  paper: '.DocumentListItem a[href]',
  furniture: '.FileSize, .FileTypeImage',
} as const;

/** The labels of the "Meeting Summary". Their class names are not to be trusted; the label itself tells the field. */
const facts = {
  committee: /^(?:committee|body|meeting)(?: name)?:?$/i,
  date: /^(?:meeting )?date(?: and time| of meeting)?:?$/i,
  time: /^(?:(?:start |meeting )?time):?$/i,
  venue: /^(?:venue|location|place):?$/i,
  status: /^(?:meeting )?status:?$/i,
} as const;

type Summary = Partial<Record<keyof typeof facts, string>>;

function summaryOf({ $ }: Page, main: Element): Summary {
  const pairs = $(main)
    .find(selectors.fact)
    .toArray()
    .map((holder) => ({
      label: withSingleSpaces($(holder).find(selectors.label).first().text()),
      value: withSingleSpaces($(holder).find(selectors.value).first().text()),
    }));
  const named = Object.entries(facts).flatMap(([field, label]) => {
    const value = pairs.find((pair) => label.test(pair.label))?.value ?? '';
    return value === '' ? [] : [[field, value] as const];
  });
  return Object.fromEntries(named);
}

/** "14 Jan 2026 14:00 - Planning Committee", as CMIS heads its meetings. */
const headLine = /^(\d{1,2} \w{3,9} \d{4}(?: \d{1,2}:\d{2})?) - (.{3,160})$/;

function headOf({ $ }: Page, main: Element): Summary {
  const match = $(main)
    .find('h1, h2, h3, .Head, .SubHead, .Title')
    .toArray()
    .map((element) => headLine.exec(withSingleSpaces($(element).text())))
    .find((found) => found !== null);
  return match ? { date: match[1] ?? '', committee: match[2] ?? '' } : {};
}

/** The titles above CMIS's tables of attendance. */
const attendanceTitles: readonly { readonly status: FrameAttendee['status']; readonly title: RegExp }[] = [
  { status: 'present', title: /^attended - committee members$/i },
  { status: 'in attendance', title: /^attended - (?:other members|officers|others?)$/i },
  { status: 'apologies', title: /^apologies(?: for absence)?$/i },
  { status: 'absent', title: /^absent$/i },
];

/** The line of text above a table: its caption, or the nearest element before it that has words. */
function titleAbove({ $, places }: Page, table: Element): string {
  const caption = withSingleSpaces($(table).children('caption').text());
  if (caption !== '') return caption;
  for (let node: Element['parent'] = table; node && isTag(node); node = node.parent) {
    const before = $(node)
      .prevAll()
      .toArray()
      .find((element) => places.has(element));
    if (before) return withSingleSpaces($(before).text());
  }
  return '';
}

function attendeesOf(page: Page, main: Element): readonly FrameAttendee[] {
  const { $ } = page;
  return $(main)
    .find('table')
    .toArray()
    .flatMap((table) => {
      const status = attendanceTitles.find(({ title }) => title.test(titleAbove(page, table)))?.status;
      if (status === undefined) return [];
      const names = $(table)
        .find('tr')
        .toArray()
        .map((row) => withSingleSpaces($(row).children('td').first().text()));
      return names
        .filter((name) => /\p{L}/u.test(name) && !/^(?:name|no )/i.test(name))
        .map((name) => ({ name, status }));
    });
}

function frameOf(page: Page, main: Element): Omit<Frame, 'rest'> {
  const said = { ...headOf(page, main), ...summaryOf(page, main) };
  const date = datesIn(said.date ?? '')[0];
  const time = timeIn(said.time ?? '') ?? timeIn((said.date ?? '').replace(/.*\d{4}/, ''));
  const status = meetingStatus(said.status ?? '');
  const papers = page
    .$(main)
    .find(selectors.paper)
    .toArray()
    .map((link) => ({
      title: withSingleSpaces(page.$(link).text()),
      url: wholeAddress(page, link.attribs.href ?? ''),
    }));
  return {
    ...(said.committee === undefined ? {} : { committee: said.committee }),
    ...(date === undefined ? {} : { date }),
    ...(time === undefined ? {} : { time }),
    ...(said.venue === undefined ? {} : { venue: said.venue }),
    ...(status === undefined ? {} : { status }),
    members: [],
    attendees: attendeesOf(page, main),
    items: [],
    papers: papers.filter(({ title }) => title !== ''),
  };
}

function mainOf({ $ }: Page): Element | undefined {
  const module = $(selectors.meeting).first();
  const around = module.parents(selectors.main).last().get(0);
  return [around, module.get(0)].find((element) => element !== undefined && isTag(element));
}

/** Reads a CMIS page of a meeting: its summary, its documents, who attended. Menus around it are furniture. */
export function readCmis(page: Page): PageContent | undefined {
  const main = mainOf(page);
  if (!main) return undefined;
  const furniture = [
    ...outsideOf(page, main),
    ...takeOut(page, `${selectors.furniture}, ${screenReaderOnly}, ${navigation}`, main),
  ];
  // Its lists of documents count nothing: the numbers of the list do not show.
  for (const list of page.$(main).find(selectors.papers).toArray()) list.name = 'ul';
  const frame = frameOf(page, main);
  const rest = pageBlocks(page, main);
  return { blocks: [...furniture, ...rest], frame: { ...frame, rest }, findings: [] };
}
