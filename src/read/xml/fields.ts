/** Fields of a meeting in modern.gov's web service that a reader of its papers wants to see, with their names in words. */
export const meetingFacts: readonly { readonly name: string; readonly label: string }[] = [
  { name: 'committeetitle', label: 'Committee' },
  { name: 'meetingtitle', label: 'Meeting' },
  { name: 'meetingdate', label: 'Date' },
  { name: 'meetingtime', label: 'Time' },
  { name: 'meetingactualstarttime', label: 'Began at' },
  { name: 'meetingplannedfinishtime', label: 'Planned to end at' },
  { name: 'meetingactualfinishtime', label: 'Ended at' },
  { name: 'meetinglocation', label: 'Place' },
  { name: 'meetingroom', label: 'Room' },
  { name: 'meetingstatus', label: 'Status' },
];

/** What else is known to stand in a meeting: keys, switches and the lists that are read by themselves. */
export const meetingData: ReadonlySet<string> = new Set([
  'meetingid',
  'agendaid',
  'isdisplayallowed',
  'iswebcast',
  'agendapublished',
  'decisionpublished',
  'minutepublished',
  'agendaitems',
  'attendees',
  'linkeddocuments',
]);

/** Fields of an item whose text is words of the meeting. */
export const itemTexts = {
  title: 'agendaitemtitle',
  note: 'agendatext',
  decision: 'decisionnonemptyhtmlbody',
  minutes: 'minutesnonemptyhtmlbody',
} as const;

/** Pairs of a label and a text that a council names itself: "Presented by", "Actions". */
export const comments: readonly { readonly label: string; readonly text: string }[] = [
  { label: 'commentlabel1', text: 'commenttext1' },
  { label: 'commentlabel2', text: 'commenttext2' },
];

/**
 * What else is known to stand in an item: keys, switches, the system's own counting, who typed it, dates and names of the
 * meeting said once more. None of it is a word of the papers.
 */
export const itemData: ReadonlySet<string> = new Set([
  'agendaitemid',
  'agendaitemnumber',
  'agendaitemsubnumber',
  'fulldisplaynumberformat',
  'minutesitemnumber',
  'minutesitemsubnumber',
  'actualmeetingdate',
  'preferreddate',
  'meetingdate',
  'meetingtime',
  'authorusername',
  'declarationcount',
  'refertocommittee',
  'iscallin',
  'iscomment',
  'isdecision',
  'isdecisionpublished',
  'isminutepublished',
  'ispubliccanspeak',
  'isrestricted',
  'isdisplayallowed',
  'linkeddocuments',
]);
