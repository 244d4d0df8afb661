import type { Dictionary } from '../nl/index.ts';

const formats: Dictionary['importing']['formats'] = {
  csv: 'CSV file',
  excel: 'Excel workbook',
  json: 'JSON file',
  'json-lines': 'JSON lines',
  geojson: 'GeoJSON map file',
  whatsapp: 'Export of a WhatsApp group',
  'signalen-csv': 'Dump from Signalen (CSV)',
  'signalen-json': 'Reports from Signalen (JSON)',
  kobo: 'Export from KoboToolbox or ODK',
  gpx: 'GPS track (GPX)',
  kml: 'Places on a map (KML)',
  parquet: 'Parquet file',
  imdf: 'Floor plans (IMDF)',
  'indoor-tagging': 'Floor plans from OpenStreetMap',
  unknown: 'Unknown file',
};

const tables: Dictionary['importing']['tables'] = {
  signals: 'Signals',
  rounds: 'Rounds',
  visits: 'Visits',
  followUps: 'Follow-up',
  interventions: 'Interventions',
};

const fields: Dictionary['importing']['fields'] = {
  id: 'Identifier',
  time: 'Date and time',
  clock: 'Time (in a column of its own)',
  mainType: 'Main type',
  subType: 'Type',
  tower: 'Tower',
  level: 'Floor',
  unit: 'Place',
  leg: 'Leg of the route',
  direction: 'Direction (out or back)',
  longitude: 'Longitude (x)',
  latitude: 'Latitude (y)',
  point: 'Coordinates in one column',
  round: 'Round',
  coach: 'Coach',
  note: 'Note',
  night: 'Night',
  start: 'Start',
  end: 'End',
  coaches: 'Coaches',
  entry: 'Time of entry',
  exit: 'Time of leaving',
  signal: 'Identifier of the signal',
  status: 'Status',
  party: 'Party',
  kind: 'Kind',
  label: 'Description',
  types: 'Types',
};

const faults: Dictionary['importing']['faults'] = {
  'empty-file': () => 'This file is empty.',
  'binary-file': () =>
    'This file holds no text or table that we know. Choose a CSV, an Excel workbook or another export.',
  'header-only': (columns) =>
    `This file has a header of ${columns} columns, but not a single row below it.`,
  'nothing-readable': () => 'Nothing in this file can be read as signals.',
  'too-many-columns': (columns) =>
    `This file has ${columns} columns. That is too many for a list of signals.`,
  'field-too-long': () =>
    'One field in this file is over a million characters long. We cannot read such a file.',
  'broken-quote': () =>
    'A quotation mark in this file is never closed, so that no rows can be read.',
  'old-excel': () =>
    'This is an Excel file from before 2007 (.xls), or one with a password. Save it as .xlsx without a password.',
  'protected-file': () => 'This file is protected by a password. Take the password off.',
  'broken-excel': () => 'This Excel workbook is damaged and cannot be read.',
  'broken-json': (where) => `The JSON in this file is not valid${where ? ` (${where})` : ''}.`,
  'broken-xml': () => 'The XML in this file is not valid.',
  'broken-zip': () => 'This zip file is damaged and cannot be unpacked.',
  'broken-parquet': () => 'This Parquet file is damaged and cannot be read.',
  'zip-bomb': (size) =>
    `Unpacked, this zip file would be far too large (${size}). To be safe we do not unpack it.`,
  'zip-path': (name) =>
    `This zip file holds a file that wants to be written outside its folder (${name}). We do not unpack it.`,
  'zip-nothing-readable': () => 'This zip file holds no file that we can read.',
  'claims-too-much': (size) =>
    `This file says of itself that it is ${size}. That cannot be, so we do not read it.`,
  'no-time-or-type': () =>
    'No column looks like a time, a type or a place. Choose yourself which column is what.',
  unreadable: () => 'This file cannot be read.',
};

const reasons: Dictionary['importing']['reasons'] = {
  'broken-quote': 'Quotation mark is never closed',
  'field-too-long': 'Field of over a million characters',
  'too-many-fields': 'More fields than the header has',
  'cut-off': 'The line ends too early',
  'time-unreadable': 'This is no date or time that we can read',
  'date-impossible': 'This date does not exist',
  'time-out-of-range': 'The year lies before 1970 or after 2099',
  'number-unreadable': 'This is no number',
  'coordinate-out-of-range': 'This coordinate does not lie on earth',
  'missing-value': 'Something should stand here',
  'status-unknown': 'We do not know this status',
  'value-too-long': 'This value is too long',
  'value-unfit': 'This value does not fit this field',
  'not-a-row': 'This is no row of data',
  'geometry-unfit': 'We cannot read this shape',
  'system-message': 'Message by WhatsApp itself',
  'deleted-message': 'Deleted message',
  'media-without-text': 'Picture, video or sound without text',
  'left-out': 'By a coach whom you have left out',
};

const rows = (count: string, one: boolean) => `${count} ${one ? 'row' : 'rows'}`;
const blackedOut =
  'Blacked out. Bring a false alarm back before you store the data; afterwards that is impossible.';

const findings: Dictionary['importing']['findings'] = {
  'encoding-guessed': {
    says: () => 'The character encoding is not told by the file and was guessed.',
    advice: 'See whether letters such as é and ë are right.',
  },
  'encoding-mixed': {
    says: (n, one) => `${n} ${one ? 'line is' : 'lines are'} in another character encoding.`,
    advice: 'Each was read in its own encoding.',
  },
  'header-missing': {
    says: () => 'The file has no header.',
    advice: 'The columns have been given a number. Choose yourself what they hold.',
  },
  'many-columns': {
    says: (n) => `The file has ${n} columns.`,
    advice: 'Only the columns that you choose are read.',
  },
  'empty-rows': {
    says: (n, one) => `${rows(n, one)} without content left out.`,
    advice: 'Empty rows do not count.',
  },
  'short-rows': {
    says: (n, one) => `${rows(n, one)} with fewer fields than the header.`,
    advice: 'The missing fields were read as empty.',
  },
  'broken-quotes': {
    says: (n, one) => `${n} quotation ${one ? 'mark' : 'marks'} where none belongs.`,
    advice: 'The text was read as it stands.',
  },
  duplicates: {
    says: (n, one) => `${rows(n, one)} ${one ? 'has' : 'have'} been there before.`,
    advice: 'Duplicate rows count once.',
  },
  'id-reused': {
    says: (n, one) => `${rows(n, one)} with an identifier that belongs to another row.`,
    advice: 'Only the first row with that identifier counts. Check the numbering.',
  },
  'day-month-ambiguous': {
    says: (n, one) =>
      `${n} ${one ? 'date does' : 'dates do'} not show whether the day or the month comes first.`,
    advice: 'We read the day first. Choose otherwise if that is wrong.',
  },
  'month-first': {
    says: () => 'The dates in this file have the month first.',
    advice: 'That is how they were read.',
  },
  'day-month-mixed': {
    says: (n, one) => `${n} ${one ? 'date does' : 'dates do'} not fit the order of the others.`,
    advice: 'Day and month are probably exchanged there.',
  },
  'time-missing': {
    says: (n, one) => `${rows(n, one)} without a date.`,
    advice: 'They count, but not in views of time.',
  },
  'time-in-future': {
    says: (n, one) => `${rows(n, one)} with a date in the future.`,
    advice: 'Check the date.',
  },
  'time-zone-converted': {
    says: (n, one) => `${rows(n, one)} with a time zone.`,
    advice: 'The time was converted to the clock of the area.',
  },
  'time-zone-missing': {
    says: (n, one) => `${rows(n, one)} without a time zone, where others have one.`,
    advice: 'Without a zone we read the clock of the area. Choose “UTC” if that is wrong.',
  },
  'time-zone-assumed': {
    says: () => 'The time zone was guessed from the coordinates.',
    advice: 'Choose a time zone yourself if it is wrong.',
  },
  'time-read-as-utc': {
    says: (n, one) => `The time of ${rows(n, one)} was read as UTC.`,
    advice: 'That is how this system writes its times. It was converted to the clock of the area.',
  },
  'time-nonexistent': {
    says: (n, one) =>
      `${n} ${one ? 'time does' : 'times do'} not exist: the clock went forward in that hour.`,
    advice: 'The time stays as it was written.',
  },
  'time-ambiguous': {
    says: (n, one) => `${n} ${one ? 'time occurs' : 'times occur'} twice: the clock went back.`,
    advice: 'We take the first of the two.',
  },
  'two-digit-year': {
    says: (n, one) => `${n} ${one ? 'date has' : 'dates have'} a year of two digits.`,
    advice: 'We read 00 to 69 as 20.., the others as 19...',
  },
  'time-coarse': {
    says: (n, one) => `${rows(n, one)} with a day or month, but no time.`,
    advice: 'They do not count in views of hours.',
  },
  'type-missing': {
    says: (n, one) => `${rows(n, one)} without a type.`,
    advice: 'They stand under “unknown”.',
  },
  'type-unknown': {
    says: (n, one) => `${rows(n, one)} with a type that this area does not know.`,
    advice: 'Choose which type is meant, or leave the text.',
  },
  'tower-unknown': {
    says: (n, one) => `${rows(n, one)} with a tower that this area does not know.`,
    advice: 'Choose which tower is meant, or leave the text.',
  },
  'level-unknown': {
    says: (n, one) => `${rows(n, one)} with a floor that does not exist.`,
    advice: 'Choose which floor is meant.',
  },
  'unit-unknown': {
    says: (n, one) => `${rows(n, one)} with a place that this area does not know.`,
    advice: 'The text stays as it is.',
  },
  'leg-unknown': {
    says: (n, one) => `${rows(n, one)} with a leg that this area does not know.`,
    advice: 'The text stays as it is.',
  },
  'direction-unknown': {
    says: (n, one) => `${rows(n, one)} with a direction that is neither out nor back.`,
    advice: 'The direction stays empty.',
  },
  'place-missing': {
    says: (n, one) => `${rows(n, one)} without a place.`,
    advice: 'They count, but are not on the map.',
  },
  'coordinate-half': {
    says: (n, one) => `${rows(n, one)} with only one of the two coordinates.`,
    advice: 'They were read as “without coordinates”.',
  },
  'coordinate-zero': {
    says: (n, one) => `${rows(n, one)} with coordinates 0, 0.`,
    advice: 'That nearly always means “not filled in”, and was read so.',
  },
  'axes-swapped': {
    says: (n, one) => `Longitude and latitude of ${rows(n, one)} are exchanged.`,
    advice: 'They were put right.',
  },
  'rd-new': {
    says: (n, one) => `${rows(n, one)} with coordinates in metres (Dutch grid, RD New).`,
    advice: 'They were converted to degrees.',
  },
  'outside-area': {
    says: (n, one) => `${rows(n, one)} ${one ? 'lies' : 'lie'} far outside the area.`,
    advice: 'Check whether the file belongs to this area.',
  },
  'decimal-comma': {
    says: (n, one) => `${rows(n, one)} with a comma in the number.`,
    advice: 'The comma was read as the decimal sign.',
  },
  'old-area-code': {
    says: (n, one) => `${rows(n, one)} with an area code from before 2022.`,
    advice:
      'There is nothing to mend: the code is not kept and nothing is counted by it. The examples show the present code.',
  },
  'round-too-long': {
    says: (n, one) => `${n} ${one ? 'round lasts' : 'rounds last'} over twelve hours.`,
    advice: 'Check start and end: they count in the hours walked.',
  },
  'round-ends-before-start': {
    says: (n, one) => `${n} ${one ? 'round ends' : 'rounds end'} before the start.`,
    advice: 'Check start and end.',
  },
  'rounds-overlap': {
    says: (n, one) => `${n} ${one ? 'round overlaps' : 'rounds overlap'} with another.`,
    advice: 'Was the same round written down twice?',
  },
  'outside-rounds': {
    says: (n, one) => `${rows(n, one)} at a moment at which nobody walked.`,
    advice: 'Check the time, or add the round.',
  },
  'coach-jump': {
    says: (n, one) =>
      `The number of signals of ${n} ${one ? 'coach' : 'coaches'} suddenly changes.`,
    advice:
      'Often notes are then taken otherwise, and not more or less happened. Ask the coach. You can leave a coach out, but then you miss what they saw as well.',
  },
  'personal-phone': {
    says: (n, one) => `${n} telephone ${one ? 'number' : 'numbers'} in the text.`,
    advice: blackedOut,
  },
  'personal-email': {
    says: (n, one) => `${n} e-mail ${one ? 'address' : 'addresses'} in the text.`,
    advice: blackedOut,
  },
  'personal-plate': {
    says: (n, one) => `${n} licence ${one ? 'plate' : 'plates'} in the text.`,
    advice: blackedOut,
  },
  'personal-address': {
    says: (n, one) => `${n} ${one ? 'address' : 'addresses'} in the text.`,
    advice: blackedOut,
  },
  'personal-dwelling': {
    says: (n, one) => `${n} house ${one ? 'number' : 'numbers'} in the text.`,
    advice: blackedOut,
  },
  'personal-iban': {
    says: (n, one) => `${n} bank account ${one ? 'number' : 'numbers'} in the text.`,
    advice: blackedOut,
  },
  'personal-bsn': {
    says: (n, one) => `${n} citizen service ${one ? 'number' : 'numbers'} in the text.`,
    advice: blackedOut,
  },
  'reporters-left-unread': {
    says: () => 'The file with e-mail addresses and telephone numbers of reporters was not opened.',
    advice: 'Nothing of it is needed here.',
  },
  'authors-pseudonymised': {
    says: (n, one) =>
      `${n} ${one ? 'name' : 'names'} of coaches replaced by “coach 1”, “coach 2” …`,
    advice: 'The names themselves are not kept.',
  },
  'hxl-row-skipped': {
    says: () => 'The second line with HXL tags was left out.',
    advice: 'It holds no data.',
  },
  'repeats-joined': {
    says: (n, one) => `${n} ${one ? 'repeat' : 'repeats'} joined to its submission.`,
    advice: 'Each repeat has become a row of its own.',
  },
  'sheet-not-understood': {
    says: (n, one) => `${n} ${one ? 'sheet' : 'sheets'} without a table left out.`,
    advice: 'A sheet must have a header.',
  },
  'system-messages': {
    says: (n, one) => `${n} ${one ? 'message' : 'messages'} by WhatsApp itself set aside.`,
    advice: 'They do not count as signals.',
  },
  'shared-locations': {
    says: (n, one) => `${n} shared ${one ? 'location' : 'locations'} found.`,
    advice: 'The coordinates were taken over.',
  },
  'track-without-area': {
    says: () => 'Without an area this track cannot be matched to towers and legs.',
    advice: 'Open an area first. The points of the track were read as rows.',
  },
  'levels-estimated': {
    says: (n, one) => `${n} ${one ? 'floor' : 'floors'} taken over from the plan.`,
    advice: 'Names and measures can be changed in the area.',
  },
};

const personal: Dictionary['importing']['personal'] = {
  phone: 'telephone number',
  email: 'e-mail address',
  plate: 'licence plate',
  address: 'address',
  dwelling: 'house number',
  iban: 'bank account number',
  bsn: 'citizen service number',
};

export const importing: Dictionary['importing'] = {
  formats,
  tables,
  fields,
  faults,
  reasons,
  findings,
  personal,
  namesStay: 'No rule can recognise names of people. So read the text yourself.',
};
