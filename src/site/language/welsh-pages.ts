/** What every page says: the frame, the way round the site, pages of service, how a page was made. */
export const welshOfPages = {
  Home: 'Hafan',
  Meetings: 'Cyfarfodydd',
  Decisions: 'Penderfyniadau',
  People: 'Pobl',
  Registers: 'Cofrestrau',
  Search: 'Chwilio',
  About: 'Ynglŷn â’r safle',
  Glossary: 'Geirfa',
  'Open data': 'Data agored',
  'News feed': 'Ffrwd newyddion',
  Calendar: 'Calendr',
  'Site map': 'Map o’r safle',
  Accessibility: 'Hygyrchedd',
  'Skip to the text': 'Neidio i’r testun',
  Site: 'Safle',
  'Made from published council papers. Where a page and its original differ, the original is what the council issued.':
    'Gwnaed o bapurau cyhoeddedig y cyngor. Lle bo tudalen a’i gwreiddiol yn wahanol, y gwreiddiol yw’r hyn a gyhoeddodd y cyngor.',
  'Neighbouring pages': 'Tudalennau cyfagos',
  Previous: 'Blaenorol',
  Up: 'I fyny',
  Next: 'Nesaf',
  'By date': 'Yn ôl dyddiad',
  Breadcrumb: 'Llwybr briwsion',

  'About this site': 'Ynglŷn â’r safle hwn',
  'How the pages were made from the published papers, how well, and how to use them.':
    'Sut y gwnaed y tudalennau o’r papurau cyhoeddedig, pa mor dda, a sut i’w defnyddio.',
  'How it was made': 'Sut y’i gwnaed',
  'Minutebook read the papers as the council published them and set them as pages that can be linked to, paragraph by paragraph. The wording is the council’s and is never changed. Every page links to the original that it was made from; where they differ, the original is what the council issued.':
    'Darllenodd Minutebook y papurau fel y cyhoeddodd y cyngor hwy a’u gosod yn dudalennau y gellir dolennu iddynt, fesul paragraff. Geiriau’r cyngor ydynt ac nid ydynt byth yn cael eu newid. Mae pob tudalen yn dolennu i’r gwreiddiol y’i gwnaed ohono; lle bônt yn wahanol, y gwreiddiol yw’r hyn a gyhoeddodd y cyngor.',
  'The sources hold {read}: {kept} stand on the pages, {furniture} were left out on purpose (running headers, page numbers, notices of blank pages) and {lost} were lost. Each source has a report that lists them.':
    'Mae’r ffynonellau’n cynnwys {read}: mae {kept} ar y tudalennau, gadawyd {furniture} allan yn fwriadol (penawdau rhedeg, rhifau tudalennau, hysbysiadau tudalennau gwag) a chollwyd {lost}. Mae gan bob ffynhonnell adroddiad sy’n eu rhestru.',
  '{words}, {lost} lost': '{words}, collwyd {lost}',
  'The pages are built to meet the Web Content Accessibility Guidelines 2.2 at level AA. They work without scripts (search needs one), with a keyboard alone, at 320 pixels’ width, in dark and in high-contrast modes. Tables are tables, and headings are headings. What is not accessible is listed here, anew with every build.':
    'Adeiladwyd y tudalennau i fodloni’r Canllawiau Hygyrchedd Cynnwys Gwe 2.2 ar lefel AA. Maent yn gweithio heb sgriptiau (mae angen un ar chwilio), gyda bysellfwrdd yn unig, ar led o 320 picsel, ac mewn moddau tywyll a chyferbyniad uchel. Tablau yw tablau, a phenawdau yw penawdau. Rhestrir yma yr hyn nad yw’n hygyrch, o’r newydd gyda phob adeiladu.',
  'Data and feeds': 'Data a ffrydiau',
  '{meetings}, with a file of data beside each meeting’s page':
    '{meetings}, gyda ffeil ddata wrth ochr tudalen pob cyfarfod',
  actions: 'camau gweithredu',
  'declarations of interest': 'datganiadau o fuddiant',
  attendance: 'presenoldeb',
  people: 'pobl',
  glossary: 'geirfa',
  'work programme': 'rhaglen waith',
  '{oparl}, objects and lists as static files': '{oparl}, gwrthrychau a rhestrau fel ffeiliau statig',
  'The JSON Schema of a meeting': 'Sgema JSON cyfarfod',
  '{feed} and {calendar}, for all and for each committee': '{feed} a {calendar}, i bawb ac i bob pwyllgor',
  'News feed (Atom)': 'Ffrwd newyddion (Atom)',
  'calendar (iCalendar)': 'calendr (iCalendar)',
  'Calendar (iCalendar)': 'Calendr (iCalendar)',
  Sources: 'Ffynonellau',
  'Search all reports, minutes and meetings by their words.':
    'Chwilio pob adroddiad, cofnodion a chyfarfod yn ôl eu geiriau.',
  'Search reports, minutes and decisions': 'Chwilio adroddiadau, cofnodion a phenderfyniadau',
  Words: 'Geiriau',
  Council: 'Cyngor',
  'All councils': 'Pob cyngor',
  Committee: 'Pwyllgor',
  'All committees': 'Pob pwyllgor',
  Year: 'Blwyddyn',
  'All years': 'Pob blwyddyn',
  Kind: 'Math',
  'All kinds': 'Pob math',
  'Searching needs a script, which this browser does not run. These lists lead to every paper:':
    'Mae angen sgript i chwilio, ac nid yw’r porwr hwn yn ei rhedeg. Mae’r rhestrau hyn yn arwain at bob papur:',
  'Page not found': 'Heb ganfod y dudalen',
  'There is no page at this address': 'Nid oes tudalen yn y cyfeiriad hwn',
  'The address is wrong, or the page has never been part of this site.':
    'Mae’r cyfeiriad yn anghywir, neu ni fu’r dudalen erioed yn rhan o’r safle hwn.',
  'These ways lead to every paper:': 'Mae’r llwybrau hyn yn arwain at bob papur:',
  'Withdrawn: {address}': 'Tynnwyd yn ôl: {address}',
  'This page is no longer published': 'Nid yw’r dudalen hon wedi’i chyhoeddi mwyach',
  'A page stood at this address. It was withdrawn or has moved.':
    'Roedd tudalen yn y cyfeiriad hwn. Fe’i tynnwyd yn ôl neu mae wedi symud.',
  'The nearest page that is still here: {page}.': 'Y dudalen agosaf sydd yma o hyd: {page}.',

  'How this page was made': 'Sut y gwnaed y dudalen hon',
  'From the published original. Where they differ, the original is what the council issued.':
    'O’r gwreiddiol cyhoeddedig. Lle bônt yn wahanol, y gwreiddiol yw’r hyn a gyhoeddodd y cyngor.',
  '{words} read, {lost} lost': 'darllenwyd {words}, collwyd {lost}',
  'no word': 'dim gair',
  'conversion report of {file}': 'adroddiad trosi {file}',
  'the same text': 'yr un testun',
  '{pages} of the pack': '{pages} y pecyn',
  '{pages} of the file': '{pages} y ffeil',
  '{pages} of the supplement': '{pages} yr atodiad',
  'Cite a paragraph or table of this page': 'Dyfynnu paragraff neu dabl o’r dudalen hon',
  'Conversion report: {file}': 'Adroddiad trosi: {file}',
  'How the pages made from {file} compare with it, word for word.':
    'Sut mae’r tudalennau a wnaed o {file} yn cymharu ag ef, air am air.',
  File: 'Ffeil',
  Size: 'Maint',
  'The original is not published here: it holds {what} that whoever opens it does not see at first. Its visible words are on the pages below.':
    'Ni chyhoeddir y gwreiddiol yma: mae’n cynnwys {what} nad yw’r sawl sy’n ei agor yn ei weld ar y dechrau. Mae ei eiriau gweladwy ar y tudalennau isod.',
  '{read} read: {kept} kept, {furniture} left out on purpose, {lost} lost.':
    'Darllenwyd {read}: cadwyd {kept}, gadawyd {furniture} allan yn fwriadol, collwyd {lost}.',
  Lost: 'Ar goll',
  'No word of the source was lost.': 'Ni chollwyd yr un gair o’r ffynhonnell.',
  'Left out on purpose': 'Gadawyd allan yn fwriadol',
  'Nothing was left out.': 'Ni adawyd dim allan.',
  Warnings: 'Rhybuddion',
  'There are none.': 'Nid oes dim.',
  'Pages made from this source': 'Tudalennau a wnaed o’r ffynhonnell hon',
  error: 'gwall',
  warning: 'rhybudd',
  note: 'nodyn',
  'line {line}': 'llinell {line}',
  'page {page}': 'tudalen {page}',
  'Page {page}': 'Tudalen {page}',
  'pages {from} to {to}': 'tudalennau {from} i {to}',
  'page {page} of the file': 'tudalen {page} y ffeil',
  'Page {page} of the file': 'Tudalen {page} y ffeil',
  PDF: 'PDF',
  text: 'testun',
  'web page': 'tudalen we',
  Markdown: 'Markdown',
  'PNG picture': 'llun PNG',
  'JPEG picture': 'llun JPEG',
  Word: 'Word',

  'Scanned pages': 'Tudalennau wedi’u sganio',
  'text recognised by machine': 'testun a adnabuwyd gan beiriant',
  '; original: {file}': '; gwreiddiol: {file}',
  '{pages} of the sources hold no text and are published as pictures.':
    'Nid oes testun yn {pages} o’r ffynonellau; fe’u cyhoeddir fel lluniau.',
  'The text of {count} of them was recognised by machine and stands below the picture; it may hold mistakes.':
    'Adnabuwyd testun {count} ohonynt gan beiriant ac mae o dan y llun; gall gynnwys camgymeriadau.',
  'The words of {count} stand in the picture only: they cannot be searched, copied or read aloud.':
    'Yn y llun yn unig y mae geiriau {count}: ni ellir eu chwilio, eu copïo na’u darllen yn uchel.',
  'Whoever published a paper can be asked for a version with text.':
    'Gellir gofyn i bwy bynnag a gyhoeddodd bapur am fersiwn â thestun.',
  'Pictures without a description': 'Lluniau heb ddisgrifiad',
  '1 picture has no description, for the source gives none.':
    'Nid oes disgrifiad i 1 llun, am nad yw’r ffynhonnell yn rhoi un.',
  '{pictures} have no description, for the source gives none.':
    'Nid oes disgrifiad i {pictures}, am nad yw’r ffynhonnell yn rhoi un.',
  'Documents read with doubt': 'Dogfennau a ddarllenwyd yn ansicr',
  'Parts of these may not stand on their pages as they were meant; their reports say where.':
    'Efallai nad yw rhannau o’r rhain ar eu tudalennau fel y bwriadwyd; mae eu hadroddiadau’n dweud ymhle.',
  'No page is a picture of text, no picture is without a description, and no document was read with doubt, as far as Minutebook can tell.':
    'Nid oes tudalen sy’n llun o destun, na llun heb ddisgrifiad, ac ni ddarllenwyd dogfen yn ansicr, hyd y gall Minutebook ddweud.',
  '{words} lost': 'collwyd {words}',
  'scanned page': 'tudalen wedi’i sganio',
  'text recognised by machine with doubt': 'testun a adnabuwyd gan beiriant yn ansicr',
  'a scanned page whose text could not be recognised':
    'tudalen wedi’i sganio nad oedd modd adnabod ei thestun',
  'an unknown layout: headings and lists may be plain paragraphs':
    'cynllun anhysbys: gall penawdau a rhestrau fod yn baragraffau plaen',
  'minutes that the source cuts short': 'cofnodion y mae’r ffynhonnell yn eu torri’n fyr',
  'a damaged page that could not be read': 'tudalen wedi’i difrodi nad oedd modd ei darllen',
  'pictures that are only in the original': 'lluniau sydd yn y gwreiddiol yn unig',
  'a file inside the document that is only in the original':
    'ffeil y tu mewn i’r ddogfen sydd yn y gwreiddiol yn unig',
  'signs of an unknown font': 'arwyddion o ffont anhysbys',
} as const;
