import { committee } from '../convert/town-papers.ts';

/** What somebody might type into a paper to make the site do something, or to break its pages. */
export const payloads: readonly string[] = [
  '{{ 7*7 }}',
  '{% include "secret" %}{# note #}',
  '<script>window.pwned=1</script>',
  '<img src=x onerror="window.pwned=1">',
  '</main></body> ]]> --> <!--',
  '"\'><svg onload=window.pwned=1>',
  '&lt;b&gt; &#60;i&#62; <style>body{display:none}</style>',
  `$\{7+7} #{7+7} <%= 7+7 %> \`7+7\``,
];

/** Every payload in one line, behind the name of the field that it stands in. */
export function typed(field: string): string {
  return `${field} ${payloads.join(' ')} ends.`;
}

/** Links that a reader must not be able to follow, and what remains of them to be read. */
export const wickedLinks: readonly string[] = [
  '[press](javascript:window.pwned=1)',
  '[press](JaVaScRiPt:window.pwned=1)',
  '[press](data:text/html,window.pwned=1)',
  '[press](vbscript:window.pwned=1)',
  '[press](//elsewhere.example/x)',
];

const wickedPlain = 'javascript:window.pwned=1 and data:text/html;base64,PHNjcmlwdD4=';

/** The title of the report on a payload: short enough to be a title. */
export function titleOf(payload: string): string {
  return `On ${payload}`;
}

/** The fields of the pack that hold all payloads at once. */
export const fields = [
  'Venue-room',
  'Note',
  'Front',
  'Minute',
  'Resolved-one',
  'Cell-one',
  'Cell-two',
  'Numbered',
  'Bullet',
  'Emphasis',
] as const;

function reportOn(payload: string, number: number): string {
  return [
    [
      `12 March 2024\tITEM: ${number}`,
      `${committee}\t`,
      `${titleOf(payload)}\t`,
      `Wards: ${payload}\tKey Decision: ${payload}`,
      `Report of: Silas Wren, ${payload}\t`,
    ].join('\n'),
    '1. Recommendation(s)',
    `1.1 That ${payload} be noted.`,
    `2. Heading ${payload}`,
    `2.1 The Public ${payload} Fund (PF) and Appendix 1 and page 9 of the agenda. ${payload}`,
    'Report Author:',
    `Silas Wren\n${payload}`,
  ].join('\n\n');
}

function frontSheetOf(payloads: readonly string[]): string {
  return [
    '---js',
    'module.exports = { permalink: "/pwned.html" }; require("fs").writeFileSync("pwned", "1")',
    '---',
    'Brindlewick Borough Council',
    committee,
    'The meeting will be held at **6.30 pm** on **12 March 2024**',
    typed('Venue-room'),
    'Membership:',
    ...payloads.map((payload) => `Agatha Pym (${payload})`),
    'Agenda',
    [
      '\t\tPage',
      '1\tMinutes\t5 - 6',
      `\t${typed('Note')}\t`,
      ...payloads.map((payload, at) => `${at + 2}\t${titleOf(payload)}\t${at * 2 + 7} - ${at * 2 + 8}`),
    ].join('\n'),
    typed('Front'),
    'Please contact Nora Fell, {{ 7*7 }}, at "><script>window.pwned=1</script>@brindlewick.example',
    'Brindlewick Borough Council asks. Brindlewick Borough Council answers.',
  ].join('\n\n');
}

function minutesOn(payloads: readonly string[]): string {
  return [
    `Minutes of the Meeting of the ${committee} held on 9 January 2024 at 6.30 pm`,
    `Present: Councillors Agatha Pym (Chair), Rufus Tarn (${payloads[0]})`,
    'In attendance:',
    ...payloads.map((payload) => `Silas Wren, ${payload}`),
    '1. Minutes',
    typed('Minute'),
    'Councillor Pym declared a <b>personal</b> interest in {{ 7*7 }}, being <img src=x onerror="window.pwned=1">.',
    ...payloads
      .slice(0, 4)
      .flatMap((payload, at) => [`${at + 2}. ${titleOf(payload)}`, `RESOLVED that ${payload} be noted.`]),
    'RESOLVED:',
    `- 1. That ${typed('Resolved-one')}**`,
    'This page is intentionally left blank',
  ].join('\n\n');
}

const body = [
  `2.1 ${typed('Numbered')}`,
  `- ${typed('Bullet')}\n- ${wickedLinks.join('\n- ')}`,
  `**${typed('Emphasis')}**`,
  `Name\tWhat ${payloads[2]}\n${typed('Cell-one')}\t<p>${typed('Cell-two')}</p>\nplain\t<ul onclick="window.pwned=1"> • one • <a href="javascript:window.pwned=1">two</a>`,
  wickedLinks.join(' '),
  wickedPlain,
  '# {{ 7*7 }}',
  '```js\nwindow.pwned=1\n```',
  '![x](https://elsewhere.example/x.png) <https://elsewhere.example/{{7*7}}>',
  '[x]: javascript:window.pwned=1\n\n[x]',
  'left\u0007\u001b[31m\u0085right \u202Eturned\u202C back \u200f\u2066isolated\u2069 \ufeffmark \ufffe end',
].join('\n\n');

/** A whole agenda pack with these payloads in every field that the town's papers have, and a report on each. */
export function packOf(given: readonly string[]): string {
  const reports = given.map((payload, at) => reportOn(payload, at + 2));
  return `${[frontSheetOf(given), minutesOn(given), ...reports, body].join('\n\n')}\n`;
}

/** The pack with something hostile in every field. */
export const hostilePack = packOf(payloads);

/** A paper whose committee, title and date are hostile as far as they can be and still be filed. */
export function hostilePaper(payload: string, day: number): string {
  return [
    [
      `${day} May 2024\tITEM: 5`,
      `Committee: ${payload}\t`,
      `Title of report: ${titleOf(payload)}\t`,
      'Wards: All\t',
    ].join('\n'),
    `The words of ${payload} in Brindlewick.`,
  ].join('\n\n');
}

/** File names that a folder of documents may hold. */
export const hostileNames: readonly string[] = [
  '<img src=x onerror=window.pwned=1>.txt',
  '{{ 7*7 }} {% raw %}.txt',
  '"quoted" & \'single\'.txt',
  'up..%2f..%2fescaped.txt',
  'number #3? 100%.txt',
  'line\nbreak.txt',
  '\u202Etxt.turned.txt',
  '-rf --output x.txt',
];
