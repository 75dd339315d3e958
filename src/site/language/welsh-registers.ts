/** What the lists of a site say: home, councils, committees, calendar, registers. */
export const welshOfRegisters = {
  'Council papers': 'Papurau’r cyngor',
  '{council} papers': 'Papurau {council}',
  '{papers} and {decisions} of {meetings} of {committees}, to read, link to, search and carry away.':
    '{papers} a {decisions} o {meetings} mewn {committees}, i’w darllen, eu dolennu, eu chwilio a’u cludo.',
  '{papers} and {decisions} of {meetings} of {committees} of {councils}, to read, link to, search and carry away.':
    '{papers} a {decisions} o {meetings} mewn {committees} mewn {councils}, i’w darllen, eu dolennu, eu chwilio a’u cludo.',
  'Next meetings': 'Cyfarfodydd nesaf',
  'As of {day}, the newest day that the papers tell.': 'O {day} ymlaen, y diwrnod diweddaraf yn y papurau.',
  'Newly published': 'Newydd eu cyhoeddi',
  'Newest meetings': 'Cyfarfodydd diweddaraf',
  'Newest decisions': 'Penderfyniadau diweddaraf',
  'All decisions': 'Pob penderfyniad',
  'Agenda and papers': 'Agenda a phapurau',
  Supplement: 'Atodiad i’r agenda',
  'a new version': 'fersiwn newydd',
  '{meetings}, newest {day}': '{meetings}, y diweddaraf {day}',
  '{council}: committees and meetings': '{council}: pwyllgorau a chyfarfodydd',
  'Committees and meetings of {council} with their papers, minutes and decisions.':
    'Pwyllgorau a chyfarfodydd {council} gyda’u papurau, cofnodion a phenderfyniadau.',
  Committees: 'Pwyllgorau',
  'Meetings, members and decisions of the {name}.': 'Cyfarfodydd, aelodau a phenderfyniadau’r {name}.',
  'The whole work programme': 'Y rhaglen waith gyfan',
  'Former members': 'Cyn-aelodau',
  'As printed for the meeting of {day}': 'Fel yr argraffwyd ar gyfer cyfarfod {day}',
  'As printed for the meeting of {day}.': 'Fel yr argraffwyd ar gyfer cyfarfod {day}.',
  'listed since {day}': 'rhestrir ers {day}',
  'last listed {day}': 'rhestrwyd ddiwethaf {day}',
  'What it spent its time on': 'Yr hyn y treuliodd ei amser arno',
  'What the minutes dwell on': 'Yr hyn y mae’r cofnodion yn ymhelaethu arno',
  'Words of the minutes, by item': 'Geiriau’r cofnodion, yn ôl eitem',
  'Words in the minutes of {meetings}, {days}: the nearest to time that papers tell.':
    'Geiriau yng nghofnodion {meetings}, {days}: y peth agosaf at amser y mae papurau’n ei ddweud.',
  'Keep up': 'Dilyn',
  '{from} to {to}': '{from} i {to}',

  'Calendar of meetings': 'Calendr cyfarfodydd',
  'All meetings by year and month, and calendars to subscribe to.':
    'Pob cyfarfod yn ôl blwyddyn a mis, a chalendrau i danysgrifio iddynt.',
  'The newest month with meetings is {month}.': 'Y mis diweddaraf â chyfarfodydd yw {month}.',
  'In your own calendar': 'Yn eich calendr eich hun',
  'Give one of these addresses to your calendar program; it then shows the meetings and follows their changes. Cancelled meetings stay in it, marked as such.':
    'Rhowch un o’r cyfeiriadau hyn i’ch rhaglen galendr; bydd wedyn yn dangos y cyfarfodydd ac yn dilyn eu newidiadau. Mae cyfarfodydd a ganslwyd yn aros ynddo, wedi’u marcio felly.',
  'All meetings (iCalendar)': 'Pob cyfarfod (iCalendar)',
  'Meetings in {month}': 'Cyfarfodydd ym mis {month}',
  '{meetings} in {month}, day by day, with agendas, papers and minutes.':
    '{meetings} ym mis {month}, fesul diwrnod, gydag agendâu, papurau a chofnodion.',
  '{meetings} in this month.': '{meetings} yn y mis hwn.',
  Monday: 'Dydd Llun',
  Tuesday: 'Dydd Mawrth',
  Wednesday: 'Dydd Mercher',
  Thursday: 'Dydd Iau',
  Friday: 'Dydd Gwener',
  Saturday: 'Dydd Sadwrn',
  Sunday: 'Dydd Sul',

  'Lists of what the papers of all meetings hold.': 'Rhestrau o’r hyn sydd ym mhapurau pob cyfarfod.',
  'all committees, by year': 'pob pwyllgor, yn ôl blwyddyn',
  'meetings by month': 'cyfarfodydd yn ôl mis',
  'by year, kind and committee': 'yn ôl blwyddyn, math a phwyllgor',
  'undertakings and requests': 'ymrwymiadau a cheisiadau',
  'Declarations of interest': 'Datganiadau o fuddiant',
  'who declared what': 'pwy a ddatganodd beth',
  Attendance: 'Presenoldeb',
  'who was at which meeting': 'pwy oedd ym mha gyfarfod',
  'councillors, officers, co-opted members': 'cynghorwyr, swyddogion, aelodau cyfetholedig',
  Reports: 'Adroddiadau',
  'by year, with who wrote them': 'yn ôl blwyddyn, gyda phwy a’u hysgrifennodd',
  Topics: 'Pynciau',
  'what several meetings dealt with': 'yr hyn y bu sawl cyfarfod yn ymdrin ag ef',
  'what committees planned': 'yr hyn a gynlluniodd pwyllgorau',
  Trackers: 'Tracwyr',
  'what is open, overdue, closed': 'yr hyn sy’n agored, yn hwyr, wedi’i gau',
  'acronyms as the papers explain them': 'acronymau fel y mae’r papurau’n eu hegluro',
  'every page': 'pob tudalen',
  'Every part of this site: registers, councils, committees and their meetings by year.':
    'Pob rhan o’r safle hwn: cofrestrau, cynghorau, pwyllgorau a’u cyfarfodydd yn ôl blwyddyn.',
  'The papers on this site hold none.': 'Nid oes dim ym mhapurau’r safle hwn.',
  '{list}, newest first.': '{list}, y diweddaraf yn gyntaf.',
  'The newest stand here, all on the pages by date.':
    'Mae’r diweddaraf yma, a’r cyfan ar y tudalennau yn ôl dyddiad.',

  'Decisions of the {name}': 'Penderfyniadau’r {name}',
  '{decisions} of the {name}, {council}, newest first.':
    '{decisions} y {name}, {council}, y diweddaraf yn gyntaf.',
  Resolutions: 'Penderfyniadau ffurfiol',
  'Recommendations to others': 'Argymhellion i eraill',
  'Decisions recorded in running text': 'Penderfyniadau a gofnodwyd mewn testun rhedeg',
  '{decisions} of this kind in the minutes, newest first.':
    '{decisions} o’r math hwn yn y cofnodion, y diweddaraf yn gyntaf.',
  '{decisions} recorded in minutes, newest first.':
    '{decisions} a gofnodwyd mewn cofnodion, y diweddaraf yn gyntaf.',
  'By kind': 'Yn ôl math',
  'By committee': 'Yn ôl pwyllgor',
  '{actions} that minutes record, newest first.':
    '{actions} y mae cofnodion yn eu cofnodi, y diweddaraf yn gyntaf.',
  '{declarations} that minutes record, newest first.':
    '{declarations} y mae cofnodion yn eu cofnodi, y diweddaraf yn gyntaf.',
  '{meetings} of all committees, newest first.': '{meetings} o bob pwyllgor, y diweddaraf yn gyntaf.',
  '{reports} to all committees, newest first.': '{reports} i bob pwyllgor, y diweddaraf yn gyntaf.',
  'due {day}': 'erbyn {day}',

  'Who was at which meeting, committee by committee, as minutes record it.':
    'Pwy oedd ym mha gyfarfod, fesul pwyllgor, fel y mae cofnodion yn ei gofnodi.',
  'Who was at the meetings of the {name}, as its minutes record it, by municipal year.':
    'Pwy oedd yng nghyfarfodydd y {name}, fel y mae ei gofnodion yn ei gofnodi, yn ôl blwyddyn fwrdeistrefol.',
  'The papers on this site hold no minutes that say who was there.':
    'Nid oes ym mhapurau’r safle hwn gofnodion sy’n dweud pwy oedd yno.',
  'Attendance {year}': 'Presenoldeb {year}',
  'Attendance: {committee}': 'Presenoldeb: {committee}',
  'A dash says that the minutes do not name the member: they may not have belonged to the committee then.':
    'Mae llinell doriad yn dweud nad yw’r cofnodion yn enwi’r aelod: efallai nad oedd yn perthyn i’r pwyllgor bryd hynny.',
  Member: 'Aelod',
  Substitute: 'Dirprwy',
  '–': '–',
  'Meetings attended, {year}': 'Cyfarfodydd a fynychwyd, {year}',
  'Present, of the meetings that name them': 'Yn bresennol, o’r cyfarfodydd sy’n eu henwi',
  '{present} of {named}': '{present} o {named}',

  Councillors: 'Cynghorwyr',
  Councillor: 'Cynghorydd',
  'Co-opted members': 'Aelodau cyfetholedig',
  'Co-opted member': 'Aelod cyfetholedig',
  Officers: 'Swyddogion',
  Officer: 'Swyddog',
  Others: 'Eraill',
  'Named in the papers': 'A enwir yn y papurau',
  'Councillors, officers and others whom the papers name, with their meetings and reports.':
    'Cynghorwyr, swyddogion ac eraill y mae’r papurau’n eu henwi, gyda’u cyfarfodydd a’u hadroddiadau.',
  'Roles, meetings and papers of {name} as the papers record them.':
    'Rolau, cyfarfodydd a phapurau {name} fel y mae’r papurau’n eu cofnodi.',
  'Also printed as {names}': 'Argraffwyd hefyd fel {names}',
  Roles: 'Rolau',
  Papers: 'Papurau',

  Topic: 'Pwnc',
  'Phrases that the titles of items and reports of several meetings share.':
    'Ymadroddion y mae teitlau eitemau ac adroddiadau sawl cyfarfod yn eu rhannu.',
  'Items and reports whose titles name {topic}, and what was decided on them, newest first.':
    'Eitemau ac adroddiadau y mae eu teitlau’n enwi {topic}, a’r hyn a benderfynwyd arnynt, y diweddaraf yn gyntaf.',
  'agenda item': 'eitem agenda',
  minute: 'cofnod',
  report: 'adroddiad',
  'What committees planned to look at, meeting by meeting, and what came of it.':
    'Yr hyn y bwriadodd pwyllgorau edrych arno, fesul cyfarfod, a’r hyn a ddaeth ohono.',
  'The papers on this site hold no work programme.': 'Nid oes rhaglen waith ym mhapurau’r safle hwn.',
  'requested by {name}': 'ar gais {name}',
  'No date given': 'Heb ddyddiad',
  Came: 'Daeth',
  'Came earlier, on {day}': 'Daeth yn gynt, ar {day}',
  'Came later, on {day}': 'Daeth yn hwyrach, ar {day}',
  Planned: 'Wedi’i gynllunio',
  'No item of a like title in the papers here': 'Dim eitem â theitl tebyg yn y papurau yma',
  'The papers of that day are not here': 'Nid yw papurau’r diwrnod hwnnw yma',
  'What committees asked for and follow, by the newest tracker of each: what is overdue, open and closed.':
    'Yr hyn y gofynnodd pwyllgorau amdano ac y maent yn ei ddilyn, yn ôl traciwr diweddaraf pob un: yr hyn sy’n hwyr, yn agored ac wedi’i gau.',
  'The papers on this site hold no tracker.': 'Nid oes traciwr ym mhapurau’r safle hwn.',
  'review {day}': 'adolygiad {day}',
  'Overdue on {day}': 'Yn hwyr ar {day}',
  Open: 'Agored',
  'Acronyms that the papers use, as the papers explain them.':
    'Acronymau y mae’r papurau’n eu defnyddio, fel y mae’r papurau’n eu hegluro.',
  'The papers on this site explain no acronym.': 'Nid yw papurau’r safle hwn yn egluro unrhyw acronym.',

  // Kinds of interest, as minutes put them (Part 3 of the Local Government Act 2000; Localism Act 2011, chapter 7).
  pecuniary: 'ariannol',
  'disclosable pecuniary': 'ariannol datgeladwy',
  'non-pecuniary': 'anariannol',
  prejudicial: 'rhagfarnus',
  'non-prejudicial': 'nad yw’n rhagfarnus',
  personal: 'personol',
  'personal and prejudicial': 'personol a rhagfarnus',
  'non-statutory': 'anstatudol',
  other: 'arall',
  'other registrable': 'cofrestradwy arall',

  // Why a conversion report says that words were left out.
  'blank page notice': 'hysbysiad tudalen wag',
  'running header': 'pennawd rhedeg',
  'page number': 'rhif tudalen',
  'repeated table header': 'pennawd tabl wedi’i ailadrodd',
  'extraction mark': 'marc echdynnu',
  'not found on a page': 'ni ddaethpwyd o hyd iddo ar dudalen',
} as const;
