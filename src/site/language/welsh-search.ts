/** What the search page and the search box say. */
export const welshOfSearch = {
  Resolution: 'Penderfyniad (cofnodion)',
  Recommendation: 'Argymhelliad',
  Table: 'Tabl',
  'Record of decision': 'Cofnod penderfyniad',
  Agreed: 'Cytunwyd',
  Noted: 'Nodwyd',
  Referred: 'Cyfeiriwyd',
  Deferred: 'Gohiriwyd',
  Refused: 'Gwrthodwyd',

  'Meetings by year': 'Cyfarfodydd fesul blwyddyn',
  'Reports by year': 'Adroddiadau fesul blwyddyn',
  Filters: 'Hidlyddion',
  When: 'Pryd',
  'Any time': 'Unrhyw bryd',
  'All of {year}': '{year} i gyd',
  Person: 'Person',
  'All people': 'Pawb',
  Outcome: 'Canlyniad',
  'All outcomes': 'Pob canlyniad',
  Order: 'Trefn',
  'Best first': 'Gorau yn gyntaf',
  'Newest first': 'Diweddaraf yn gyntaf',
  'Oldest first': 'Hynaf yn gyntaf',
  'Search the papers': 'Chwilio’r papurau',
  'The key / puts the cursor into the search box': 'Mae’r fysell / yn rhoi’r cyrchwr yn y blwch chwilio',

  'Type a word, a name or a reference, or choose a filter.':
    'Teipiwch air, enw neu gyfeirnod, neu dewiswch hidlydd.',
  'Searching …': 'Wrthi’n chwilio …',
  'The search could not be loaded. Try again in a moment; every paper can also be reached through the lists of councils, committees and meetings.':
    'Ni ellid llwytho’r chwiliad. Rhowch gynnig arall arni ymhen ychydig; gellir cyrraedd pob papur hefyd drwy restrau’r cynghorau, y pwyllgorau a’r cyfarfodydd.',
  'Show more results': 'Dangos rhagor o ganlyniadau',
  '{pages} found': 'Cafwyd {pages}',
  '{pages} found for “{words}”': 'Cafwyd {pages} ar gyfer “{words}”',
  '{pages} found for “{words}”, {all} with all of the words':
    'Cafwyd {pages} ar gyfer “{words}”, {all} gyda’r holl eiriau',
  '{pages} found with some of the words “{words}”, none with all of them':
    'Cafwyd {pages} gyda rhai o’r geiriau “{words}”, dim un gyda phob un ohonynt',
  'Nothing found': 'Ni chafwyd dim',
  'Nothing found for “{words}”': 'Ni chafwyd dim ar gyfer “{words}”',
  'in {filters}': 'yn {filters}',
  'Try without one of the filters, or with fewer words.':
    'Rhowch gynnig arni heb un o’r hidlyddion, neu â llai o eiriau.',
  'Try without the quotation marks: they ask for exactly this wording.':
    'Rhowch gynnig arni heb y dyfynodau: maent yn gofyn am yr union eiriad hwn.',
  'Check the spelling, or try fewer or more general words.':
    'Gwiriwch y sillafu, neu rhowch gynnig ar lai o eiriau neu eiriau mwy cyffredinol.',
  'Search in': 'Chwilio yn',
  'All papers': 'Pob papur',
  '{council}, {year}': '{council}, {year}',
  '{council}, {first} to {last}': '{council}, {first} i {last}',
  '{first} to {last}': '{first} i {last}',
  'Newest papers of {first} to {last}': 'Papurau diweddaraf {first} i {last}',
  'Search in {place}': 'Chwilio yn {place}',
  'Search without the filters': 'Chwilio heb yr hidlyddion',
} as const;
