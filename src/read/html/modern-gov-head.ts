import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import { datesIn, timeIn } from '../../document/dates.ts';
import type { Frame, FramePaper } from '../../document/frame.ts';
import { meetingStatus } from '../system-words.ts';
import { metaContent, type Page, wholeAddress, withSingleSpaces } from './page.ts';

const selectors = {
  title: '.mgMainTitleTxt',
  subtitle: '.mgSubTitleTxt',
  label: '.mgLabel',
  packs: '.mgLinks a[href], .mgActionList a[href]',
} as const;

const headLine = /^(.{2,160}?) ?[-–—,] ?((?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*)$/i;
/** "Cancelled, Licensing Committee": the system puts what became of a meeting before its name. */
const statusBefore = /^(cancelled|postponed|rescheduled|moved|new|provisional|additional)[,:]? /i;

type Facts = Pick<Frame, 'committee' | 'date' | 'time' | 'status'>;

const notTakingPlace =
  /^(?:please note:? )?(?:that )?(?:this|the) meeting (?:has been|was|is) (?:cancelled|postponed)\b/i;

/** A meeting that does not take place says so in its title, or in a line of the page's head. */
function statusOf({ $ }: Page, main: Element): Frame['status'] {
  const notice = $(main)
    .find('p, div, strong')
    .not('.mgItemTable *')
    .toArray()
    .map((element) => withSingleSpaces($(element).text()))
    .find((text) => text.length < 200 && notTakingPlace.test(text));
  const titles = $(main)
    .find(`${selectors.title}, ${selectors.subtitle}`)
    .toArray()
    .map((element) => $(element).text());
  const status = meetingStatus([...titles, notice ?? ''].join(' '));
  return status === 'cancelled' || status === 'postponed' ? status : undefined;
}

function factsOf(page: Page, main: Element): Facts {
  const { $ } = page;
  const line = withSingleSpaces($(main).find(selectors.subtitle).first().text()).replace(statusBefore, '');
  const [, committee, when = line] = headLine.exec(line) ?? [];
  const described = metaContent($, 'DC.title') ?? '';
  const date = metaContent($, 'DC.date')?.slice(0, 10) ?? datesIn(when)[0] ?? datesIn(described)[0];
  const time = timeIn(when.replace(/.*\d{4}/, '')) ?? timeIn(described.replace(/.*\d{4}/, ''));
  const status = statusOf(page, main);
  return {
    ...(committee === undefined ? {} : { committee }),
    ...(date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date) ? {} : { date }),
    ...(time === undefined ? {} : { time }),
    ...(status === undefined ? {} : { status }),
  };
}

/** The line that a label opens, without the label. */
function labelled({ $ }: Page, main: Element, label: RegExp): Element | undefined {
  const line = $(main)
    .find(selectors.label)
    .toArray()
    .find((element) => label.test(withSingleSpaces($(element).text())))?.parent;
  return line && isTag(line) ? line : undefined;
}

function venueOf(page: Page, main: Element): string | undefined {
  const line = labelled(page, main, /^(?:venue|location)\b/i);
  if (!line) return undefined;
  const copy = page.$(line).clone();
  copy.find(`a, ${selectors.label}`).remove();
  const venue = withSingleSpaces(copy.text()).replace(/[.,;]$/, '');
  return venue === '' ? undefined : venue;
}

function contactOf(page: Page, main: Element): Frame['contact'] {
  const line = labelled(page, main, /^contact\b/i);
  if (!line) return undefined;
  const said = withSingleSpaces(page.$(line).text()).replace(/^contact:? */i, '');
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
      title: withSingleSpaces(page.$(link).text()),
      url: wholeAddress(page, link.attribs.href ?? ''),
    }))
    .filter(({ title }) => title !== '');
}

/** What the head of a modern.gov page says of its meeting. */
export function modernGovHead(
  page: Page,
  main: Element,
): Omit<Frame, 'attendees' | 'members' | 'items' | 'rest'> {
  const venue = venueOf(page, main);
  const contact = contactOf(page, main);
  return {
    ...factsOf(page, main),
    ...(venue === undefined ? {} : { venue }),
    ...(contact === undefined ? {} : { contact }),
    papers: packsOf(page, main),
  };
}
