/** A form of title that nearly every agenda has, and that is about the meeting, not about a matter. */
interface StandingItem {
  readonly example: string;
  readonly pattern: RegExp;
}

/** Items that recur by rule: their titles agree from meeting to meeting without being about the same matter. */
export const standingItems: readonly StandingItem[] = [
  { example: 'Apologies for Absence', pattern: /\bapologies\b/i },
  { example: 'Minutes of the last meeting', pattern: /\bminutes\b/i },
  { example: 'Declarations of Interest', pattern: /\bdeclarations?\b/i },
  { example: 'Items of Urgent Business', pattern: /\burgent\b/i },
  { example: 'Any other business', pattern: /\bany other\b/i },
  { example: 'Work Programme', pattern: /\bwork(?:ing)? programme\b/i },
  { example: 'Forward Plan', pattern: /\bforward plan\b/i },
  { example: 'Scrutiny recommendations tracker', pattern: /\btracker\b/i },
  { example: 'Exclusion of the Press and Public', pattern: /\bexclusion\b/i },
  { example: 'Date of the next meeting', pattern: /\bdate of\b|\bnext meeting\b/i },
  { example: 'Questions from the public', pattern: /\bquestions\b/i },
  { example: 'Petitions', pattern: /\bpetitions\b/i },
  { example: 'Chair’s announcements', pattern: /\bannouncements\b/i },
  { example: 'Introductions and welcome', pattern: /^(?:introductions?|welcome)\b/i },
  { example: 'Cabinet Member Updates', pattern: /\bmember updates?\b/i },
  { example: 'Updates from working groups', pattern: /^updates? from\b/i },
  { example: 'Election of Chair', pattern: /^(?:election|appointment) of (?:the )?(?:vice|chair)/i },
];

/** Whether a title is one that recurs by rule. */
export function isStandingItem(title: string): boolean {
  return standingItems.some(({ pattern }) => pattern.test(title));
}

/** Words that join, or change from one report on a matter to the next, and tell nothing of it. */
export const passingWords: ReadonlySet<string> = new Set(
  'a an and annual appendix as at be by for from further in including into is its item meeting member members new next of on or our progress quarter quarterly report reports review summary the this to update updates verbal with within'.split(
    ' ',
  ),
);
