import { type Chance, listed } from './chance.ts';

/** Names of places, people and bodies that are nobody's: put together from parts. */
const beginnings = listed(
  'Ash Birch Carr Dun Elm Fen Grange Hart Ivy Kirk Lang Mill Nether Oak Penn Quarry Rowan Stone Thorn Wych',
);
const endings = listed(
  'bourne bridge bury combe croft dale field ford gate ham hurst leigh low mere stead thorpe ton wick with worth',
);
const firstNames = listed(
  'Ada Amit Bethan Callum Carys Desmond Edith Farida Gareth Hester Imogen Ivo Jomo Keziah Leila Lionel Marta Nathan Nkechi Olwen Oscar Petra Quentin Rosalind Rupert Sunita Tomasz Una Victor Winifred Yusuf Zofia',
);
const surnameBeginnings = listed(
  'Ack Bram Cott Dray Ever Fair Gild Hal Ing Jes Kemp Lock Marl Nor Os Pem Rad Sel Tar Wend',
);
const surnameEndings = listed(
  'ber by den der ford ham ings ley low man mond mont ner ride shaw son stock ter wood worthy',
);
const services = listed(
  'Housing Highways Planning Finance Waste Libraries Parks Drainage Licensing Learning Care Estates',
);
const posts = [
  'Head of %',
  '% Manager',
  'Principal % Officer',
  'Assistant Director, %',
] as const satisfies readonly string[];

export function placeName(chance: Chance): string {
  return `${chance.pick(beginnings)}${chance.pick(endings)}${chance.next() < 0.5 ? chance.pick(endings) : ''}`;
}

export function personName(chance: Chance): string {
  return `${chance.pick(firstNames)} ${chance.pick(surnameBeginnings)}${chance.pick(surnameEndings)}`;
}

/** Somebody with a post: an officer, the clerk of a committee. */
export interface Officer {
  readonly name: string;
  readonly title: string;
  readonly service: string;
}

export function officer(chance: Chance): Officer {
  const service = chance.pick(services);
  return {
    name: personName(chance),
    title: chance.pick(posts).replace('%', service),
    service: `${service} Directorate`,
  };
}

/** Committees of a council, the most usual first. */
export const committeeNames = [
  'Cabinet',
  'Planning Committee',
  'Overview and Scrutiny Committee',
  'Licensing Committee',
  'Audit and Governance Committee',
  'Housing Committee',
  'Children and Young People Scrutiny Panel',
  'Health and Wellbeing Board',
  'Environment and Transport Committee',
  'Culture and Leisure Committee',
  'Standards Committee',
  'Finance and Resources Committee',
  'Pensions Committee',
  'Corporate Parenting Board',
] as const satisfies readonly string[];

/** What reports are about; each is of some place. */
export const topics = [
  'Flood Defences at',
  'Library Services in',
  'School Places in',
  'Supported Housing in',
  'Traffic Calming in',
  'Food Waste Collections in',
  'Asset Transfer of the Community Centre at',
  'Town Centre Regeneration at',
  'Street Lighting Replacement in',
  'Public Rights of Way around',
  'Selective Licensing in',
  'Home Care Provision in',
  'Playground Renewal in',
  'Conservation Area Appraisal of',
  'Bus Services to',
  'Sheltered Accommodation at',
] as const satisfies readonly string[];

/** What a matter comes back as, in this order. */
export const stages = [
  'Options Appraisal',
  'Results of Consultation',
  'Award of Contract',
  'Progress Report',
] as const;
