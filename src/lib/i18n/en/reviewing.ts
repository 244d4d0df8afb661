import type { Dictionary } from '../nl/index.ts';

export const reviewing: Dictionary['reviewing'] = {
  title: 'Look through the messages',
  lead: 'The program looked for known words in each message. You decide: only what you accept counts.',
  read: (messages: string, proposals: string, likely: string) =>
    `${messages} messages read. ${proposals} proposals, of which ${likely} look like a signal.`,
  setApart: (count: string, one: boolean) =>
    `${count} ${one ? 'message' : 'messages'} by the app itself, or without text, ${one ? 'was' : 'were'} set apart.`,
  before: (date: string) =>
    `You have looked through this export before and stored it (${date}). Nothing has changed yet. Storing again replaces it.`,
  openBefore: 'Show what was there',
  order: 'Order',
  orders: {
    folded: 'by time, other messages folded',
    'likely-first': 'what looks like a signal first',
    all: 'by time, everything',
  },
  counts: {
    accepted: (count: string) => `${count} accepted`,
    aside: (count: string) => `${count} set aside`,
    todo: (count: string) => `${count} to do`,
  },
  verdicts: { accepted: 'accepted', aside: 'set aside', todo: 'to do' },
  accept: 'Accept',
  setAside: 'Set aside',
  change: 'Change',
  acceptLikely: 'Accept all that looks like a signal',
  store: (count: string, one: boolean) => `Store ${count} ${one ? 'signal' : 'signals'}`,
  stop: 'Stop without storing',
  stopSure: 'What you have looked through is then thrown away. Stop anyway?',
  kept: 'What you decide stays on this device until you store or stop: you can go on later.',
  withoutFile:
    'To have the messages read otherwise, or to bring back what was blacked out, give the file again. What you have decided stays.',
  left: {
    title: 'You were still looking through messages',
    says: (file: string) => `The messages of ${file} have not been stored as signals yet.`,
    others: (count: string, one: boolean) =>
      `${count} more ${one ? 'file was' : 'files were'} given with it. Give all of them again to go on: what you have decided stays.`,
    resume: 'Go on',
    forget: 'Throw away',
    sure: 'Throw away for good what you have looked through?',
    instead: 'If you look through another export first, this one is dropped.',
  },
  list: 'Messages to look through',
  columns: { time: 'Time', note: 'Message', proposal: 'Proposal', verdict: 'Decision' },
  noTime: 'no time',
  folded: (count: string, one: boolean) =>
    `${count} ${one ? 'message' : 'messages'} in which no signal was found`,
  unfold: 'Unfold',
  loading: 'loading…',
  nothing: 'nothing recognised',
  changed: 'changed',
  keys: {
    title: 'Keyboard, if you wish',
    lead: 'The keys work only while the list has the focus.',
    next: 'next',
    previous: 'previous',
    accept: 'accept',
    aside: 'set aside',
    edit: 'change',
    undo: 'back to do',
    on: 'Keys on',
  },
  editor: {
    title: 'This message',
    none: 'Choose a message in the list.',
    because: (word: string) => `by “${word}”`,
    type: 'Type',
    tower: 'Tower',
    level: 'Floor',
    unit: 'Place',
    leg: 'Leg',
    note: 'Text that is stored',
    noteAdvice: 'Is there a name in it? Take it out here.',
    undo: 'Back to the proposal',
    unknown: '— unknown —',
    without: '— none —',
  },
  stored: (accepted: string, aside: string, todo: string) =>
    `${accepted} signals accepted, ${aside} proposals set aside, ${todo} not looked at. Only what you accepted counts.`,
  notKept:
    'The file itself is not kept, as it holds names or personal data. Its name and hash are.',

  dayOrder: {
    title: 'Does the day or the month come first in this file?',
    lead: 'The dates do not tell. Which is right?',
    dayFirst: (example: string, meant: string) => `${example} is ${meant} (day first)`,
    monthFirst: (example: string, meant: string) => `${example} is ${meant} (month first)`,
  },

  personal: {
    title: (count: string, one: boolean) =>
      `${count} ${one ? 'piece' : 'pieces'} of personal data blacked out`,
    lead: 'Found in the text by fixed rules, and blacked out before it is stored.',
    until:
      'Is something not personal data? Put it back while you are on this page: the file is then read again. After that it cannot be done.',
    untilStored:
      'Is something not personal data? Put it back before you store. After that it cannot be done.',
    keep: 'Put back',
    hide: 'Black out again',
    kept: 'stays readable',
    kind: 'Kind',
    place: 'Line',
    text: 'Where it stood',
    what: 'What happens',
    first: (shown: string, all: string) => `The first ${shown} of ${all}.`,
    more: 'More',
  },

  mends: {
    apply: 'Mend this',
    keepKind: 'Leave this readable',
    hideKind: 'Black out again',
    readMonthFirst: 'Read the month first',
    readDayFirst: 'Read the day first',
    leave: '— leave as it is —',
    meant: (value: string) => `Meant by ${value}`,
    times: (count: string) => `${count} times`,
    zone: 'Read the times in',
    zoneApply: 'Read again',
    title: 'What you have had changed',
    undo: 'Undo',
    swapAxes: (on: boolean) =>
      on ? 'Longitude and latitude exchanged' : 'Longitude and latitude as in the file',
    rdNew: (on: boolean) => (on ? 'Metres converted to degrees' : 'Coordinates as in the file'),
    timesAreUtc: (on: boolean) => (on ? 'Times read as UTC' : 'Times read as local time'),
    dayFirst: (on: boolean) => (on ? 'Read day first' : 'Read month first'),
    timeZone: (zone: string) => `Times read in ${zone}`,
    withoutCoach: (coach: string) => `Left out: what ${coach} noted`,
    leaveOut: (coach: string) => `Leave ${coach} out`,
    since: (night: string) => `from ${night}`,
    orderRead: (on: boolean) =>
      on ? 'The dates were read with the day first.' : 'The dates were read with the month first.',
    towers: (from: string, to: string) => `Tower “${from}” read as ${to}`,
    levels: (from: string, to: string) => `Floor “${from}” read as ${to}`,
    types: (from: string, to: string) => `Type “${from}” read as ${to}`,
    personalKind: (kind: string) => `Left readable: every ${kind}`,
    personalHits: (count: string, one: boolean) =>
      `Left readable: ${count} ${one ? 'place' : 'places'} in the text`,
  },

  template: {
    title: 'No export yet?',
    says: 'Fill in our template (in Dutch): a sheet for each kind of data, with a guide to its columns. It then imports without a question.',
    excel: 'Excel workbook',
    csv: 'CSV files (zip)',
    guide: 'Guide to the columns',
  },

  area: {
    title: 'Area',
    says: 'An area of your own (.json) or floor plans (IMDF zip, GeoJSON): they hold for what you import next.',
    load: 'Load an area',
    loaded: (name: string, towers: string, legs: string) =>
      `Loaded: ${name} (${towers} towers, ${legs} legs). What you import now is drawn on it.`,
    forget: 'Do not use this area any more',
    choice: (name: string) => `the area you have loaded (${name})`,
    readWith: 'Read with',
    open: (name: string) => `${name} (open now)`,
    own: 'no area: recognise nothing',
    fault: (file: string, place: string, message: string) =>
      `${file} is no area that we can use: something is wrong at “${place}”: ${message}.`,
    noArea: (file: string) => `There is no area and there are no floor plans in ${file}.`,
    misfits: {
      missing: 'something is missing',
      'other-kind': 'there stands something of another kind than belongs here',
      'too-small': 'there are too few, or the number is too small',
      'too-big': 'there are too many, or the number is too large',
      'unknown-value': 'we do not know this value',
      'unknown-name': 'this name stands nowhere else in the area',
      'open-ring': 'the outline does not end where it begins',
      other: 'this does not fit here',
    },
    noJson: (file: string) => `${file} is no valid JSON: perhaps the file is cut short.`,
  },
  severalChats:
    'You chose more than one export of an app group. Look through them one by one: choose one at a time.',
};
