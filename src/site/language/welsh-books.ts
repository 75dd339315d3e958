/** What a meeting's book says that no page says. */
export const welshOfBooks = {
  'Title page': 'Tudalen deitl',
  'Front sheet and agenda': 'Taflen flaen ac agenda',
  'Start of the text': 'Dechrau’r testun',
  Landmarks: 'Tirnodau',
  'Pages of the printed pack': 'Tudalennau’r pecyn printiedig',
  'On the web': 'Ar y we',
  'Made from published council papers. Where this book and an original differ, the original is what the council issued.':
    'Gwnaed o bapurau cyhoeddedig y cyngor. Lle bo’r llyfr hwn a gwreiddiol yn wahanol, y gwreiddiol yw’r hyn a gyhoeddodd y cyngor.',
  'Exempt: not open to the public. Its papers are not in this book.':
    'Eithriedig: nid yw’n agored i’r cyhoedd. Nid yw ei bapurau yn y llyfr hwn.',
  'Headings, lists and tables are marked as such and stand in reading order.':
    'Mae penawdau, rhestrau a thablau wedi’u nodi felly ac maent yn y drefn ddarllen.',
  'The page list follows the pages of the printed pack.':
    'Mae’r rhestr dudalennau’n dilyn tudalennau’r pecyn printiedig.',
  'Agendas, reports and minutes of {council}': 'Agendâu, adroddiadau a chofnodion {council}',
} as const;
