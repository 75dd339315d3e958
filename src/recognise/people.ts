/** A person as a list in a paper names them. */
export interface NamedPerson {
  readonly name: string;
  readonly role?: string;
  readonly substituteFor?: string;
}

const groupTitle =
  /^(?:county |borough |city |district |parish |town )?(?:councillors|cllrs|members)\b[:.]?/i;
const personTitle =
  '(?:(?:(?:County|District|Borough|City|Town|Parish) )?(?:Councillor|Cllr)|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Prof(?:essor)?|Rev(?:erend|d)?|Canon|Father)\\.?';
const nameWord = "\\p{Lu}[\\p{L}'’.-]*";
const particle = "(?:de|da|di|du|van|von|der|den|le|la|al|el|bin|ap|ab|O')";
const personName = new RegExp(
  `^(?:${personTitle} )*(?:${nameWord}|${particle})(?: (?:${nameWord}|${particle})){0,4}$`,
  'u',
);

/** Words that look like a name and are none. */
const notNames =
  /\b(?:vacanc(?:y|ies)|vacant|none|agenda|membership|substitutes?|quorum|page|council|committee|officers?|nominated|members|apologies|items|business|representatives?$)\b/i;

/** Honours behind a name are neither a person nor a role: "Mr R Lisle, OBE". */
const honour =
  /^(?:(?:[OMC]BE|BEM|DBE|KBE|GBE|KCB|CB|CMG|DL|JP|MP|MS|MSP|MEP|QC|KC|QPM|TD|VR|FRICS|FCA|PhD)\b[ ,.]*)+$/;

/** Whether a text can be a person's name, title and initials allowed: "Mrs B Ockenden", "Siân Powell-Hughes". */
export function isPersonName(value: string): boolean {
  return value.length <= 60 && personName.test(value.trim()) && !notNames.test(value);
}

interface NameParts {
  readonly initial: string;
  readonly surname: string;
}

function nameParts(name: string): NameParts | undefined {
  const [first, ...others] = name
    .replace(new RegExp(`^(?:${personTitle} )+`), '')
    .split(/[ .]+/)
    .filter(Boolean);
  const surname = others.at(-1)?.toLowerCase();
  return first === undefined || surname === undefined
    ? undefined
    : { initial: first.charAt(0).toLowerCase(), surname };
}

/**
 * Whether two names of one list can only mean one person: "Mr B Watts" and "Ben Watts". A surname alone does
 * not tell, for families serve together.
 */
export function isSamePerson(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [nameParts(one), nameParts(other)];
  return a !== undefined && b !== undefined && a.surname === b.surname && a.initial === b.initial;
}

/** Splits "A (Chair), B, C and D" at commas and "and" that stand outside brackets. */
export function splitNames(value: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  const separator = /,(?: and)? |;| and | & /y;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '(') depth += 1;
    if (value[at] === ')') depth -= 1;
    if (depth > 0) continue;
    separator.lastIndex = at;
    const match = separator.exec(value);
    if (!match) continue;
    parts.push(value.slice(from, at));
    at += match[0].length - 1;
    from = at + 1;
  }
  parts.push(value.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '' && !honour.test(part));
}

/** "(arrived 7.12pm)", "(until item 6)" and "for whom … came" tell of the meeting, not of the person. */
function isRole(value: string): boolean {
  return !/^(?:arrived|left|from|until|items?|for|who|whom|in the chair|present|virtual|remote|part)\b/i.test(
    value,
  );
}

/** "Desmond Achebe (Vice-Chair)", "Nathan Osei (Substitute) (substitute for Petra Lindqvist)". */
function withRoleInBrackets(value: string): NamedPerson | undefined {
  const brackets = [...value.matchAll(/\(([^()]*)\)/g)].map(([, inner = '']) => inner.trim());
  const name = value
    .replace(/\([^()]*\)/g, '')
    .replace(/[.*\s]+$/, '')
    .replace(/^[*\s]+/, '');
  if (!isPersonName(name)) return undefined;
  const substitute = brackets.find((inner) => /^(?:as )?(?:a )?substitut\w* for /i.test(inner));
  const role = brackets.find((inner) => inner !== substitute && isRole(inner));
  return {
    name: name.replace(/^(?:(?:County|District|Borough|City|Town|Parish) )?(?:Councillor|Cllr)\.? /, ''),
    ...(role === undefined ? {} : { role }),
    ...(substitute === undefined ? {} : { substituteFor: substitute.replace(/.*? for /i, '') }),
  };
}

/** "Beryl Ockenden, Parish Councils' Representative": split at the first comma, for posts hold commas too. */
function withRoleBehindComma(value: string): NamedPerson | undefined {
  const match = /^([^,]+?)(?:,| [-–] ) ?(.+)/.exec(value);
  const [, name = '', role = ''] = match ?? [];
  const person = withRoleInBrackets(name);
  if (!person || !isRole(role) || honour.test(role)) return person;
  return { ...person, role: role.replace(/\.$/, '').trim() };
}

/** Posts are written with capitals too: "Strategic Lead" is no person. */
const postWords =
  /\b(?:director|head|manager|officer|lead|leader|service|services|council|chief|executive|co-?ordinator|adviser|advisor|solicitor|accountant|partner|principal|strategic|assistant|interim|finance|improvement|skills|education|health|housing|environment|planning|commissioning|forum|centre|trust|board)\b/i;

/** "A, B and C": three names or more, or two joined by "and". "A. Person, Ashmere Forum" is one and a post. */
function isListOfNames(value: string): boolean {
  const parts = splitNames(value).map((part) => part.replace(/\([^()]*\)/g, '').trim());
  const isName = (part: string) => isPersonName(part) && part.includes(' ') && !postWords.test(part);
  const [first = ''] = splitNames(value);
  if (/\)$/.test(first)) return true;
  return parts.every(isName) && (parts.length > 2 || / (?:and|&) /.test(value));
}

/** "The Speaker, Councillor Quill", "Deputy Mayor Councillor Lisle", "Her Worship Mayor Okoro": the office stands in front. */
const officeInFront =
  /^(?:(?:His|Her|Their) Worship )?(?:The )?((?:(?:Deputy|Acting|Lord|Vice)[ -])?(?:Mayor|Speaker|Provost|Leader|Chair(?:man|woman|person)?)),? (?:the )?(\p{Lu}.*)/u;

function withOfficeInFront(value: string): NamedPerson | undefined {
  const [, role = '', name = ''] = officeInFront.exec(value) ?? [];
  const person = withRoleInBrackets(name);
  return person && { role, ...person };
}

/**
 * Reads one line of a list of people. A line that begins "Councillors" is a list of names, any other line
 * names one person and, behind a comma, their role. Gives nothing when the line names nobody.
 */
export function peopleIn(line: string): readonly NamedPerson[] {
  if (line.includes(';')) return line.split(';').flatMap(peopleIn);
  const whole = line.trim();
  const holder = withOfficeInFront(whole);
  if (holder) return [holder];
  const [group = ''] = groupTitle.exec(whole) ?? [];
  const rest = whole.slice(group.length);
  if (group === '' && !isListOfNames(rest)) {
    const single = withRoleBehindComma(rest);
    if (single) return [single];
  }
  return splitNames(rest).flatMap((part) => withRoleInBrackets(part) ?? []);
}
