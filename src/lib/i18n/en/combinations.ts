import type { combinations as nl } from '../nl/combinations.ts';

export const combinations: typeof nl = {
  title: (count) => `Place, type and time: ${count} combinations stand out`,
  titleOne: 'Place, type and time: one combination stands out',
  titleNone: 'Place, type and time: no combination stands out',
  unit: 'signals, against what place, type and time by themselves lead one to expect, by how often was walked then',
  unitCounts:
    'signals, against what place, type and time by themselves lead one to expect; how often was walked is not known',
  slotsLabel: 'Time',
  slots: { hour: 'hour', weekday: 'evening', darkness: 'season (dark hours)' },
  depthLabel: 'Type',
  depths: { main: 'main type', sub: 'type' },
  mixLabel: 'Compare with',
  answer: (place, type, slot, count, expected) =>
    `${place}: ${type}, ${slot}: ${count} times, ${expected} expected.`,
  wholeNight: 'whole night',
  wholeColumn: 'Together',
  darkSlot: (from, to) => `${from}–${to} h dark`,
  combination: 'Place and type',
  slot: 'Time',
  seen: 'Seen',
  expected: 'Expected',
  ratio: 'Times expected',
  nightsColumn: 'Nights',
  sure: 'Confidence',
  sureWord: (confidence) => `${confidence}%`,
  cell: (place, type, slot, count, expected) =>
    `${place}, ${type}, ${slot}: ${count} seen, ${expected} expected`,
  cellNot: (place, slot) => `${place}, ${slot}: not walked`,
  cellSure: (confidence) => `more than expected, ${confidence}% sure`,
  key: '▲ more than expected; three marks are 99% sure, two 95%, one 90%. Small below it: how many were to be expected. Hatched was not walked.',
  family: (tests, nights) =>
    `${tests} combinations tested and corrected together. What was seen on fewer than ${nights} different nights is not called a pattern: it may be one event.`,
  none: 'Nothing is clearly more frequent at one place and time than place, type and time by themselves explain. Or too little was seen yet to know.',
  weekdays: (words) => `seen on ${words}`,
  weekdayPart: (day, seen, passed) => `${day} ${seen} of ${passed}`,
  weekdayCount: (day, seen) => `${day} ${seen}`,
  period: (first, last, nights) => `from ${first} to ${last}, in ${nights} nights`,
  withoutHour: 'hour or place not known precisely enough',
  notWalked: 'by the rounds nobody was there',
  more: (count) => `Show all ${count}`,

  displacement: {
    title: 'When it gets less somewhere: does it come back nearby?',
    unit: 'signals after the change, against what was to be expected had the place gone the way of the far places',
    help: (metres) =>
      `Nearby is within ${metres} metres of walking, on the route the leg next to it; all that is further away serves as comparison. Inside with inside and outside with outside only. What moves to a place where nobody walks cannot be seen here.`,
    none: 'There is no measure with a place, and no place cooled by itself.',
    place: 'Place',
    since: (date) => `since ${date}`,
    byItself: 'became less by itself',
    byItselfDoubt: 'This place was chosen because it fell; part of such a fall is chance.',
    here: 'The place itself',
    near: 'Nearby',
    figures: (after, expected) => `${after} seen, ${expected} expected`,
    unknown: (after) => `${after} seen; what was to be expected cannot be told`,
    verdict: {
      'not-cooled': 'The place itself did not clearly become less, so there is nothing that moved.',
      moved: 'Nearby it clearly became more: it seems to have moved.',
      spread: 'Nearby it became less too: not moved, rather a shared gain.',
      none: 'Nearby it stayed the same: a doubling would have shown.',
      'too-few-data': 'Too few data to say anything about moving: too little was seen nearby.',
    },
    noNear: 'There is no other place of the same sort nearby to look at.',
    doubt: (ratio, low, high) =>
      `Nearby ${ratio} times what was to be expected; the true figure lies between ${low} and ${high} with 95% confidence.`,
    nearColumn: 'Nearby, times expected',
    verdictColumn: 'What that says',
  },

  breaks: {
    title: 'Signals per coach hour, week by week, with breaks in the noting',
    week: (monday, rate, count, hours) =>
      `week of ${monday}: ${rate} per coach hour (${count} in ${hours} hours)`,
    weekNot: (monday) => `week of ${monday}: not walked`,
    training: (date, label) => `${date}: ${label}`,
    newType: (date, type, count) =>
      `${date}: “${type}” noted for the first time, ${count} times since`,
    none: 'No break to be seen: no training day in the data, and no type that began only later.',
    help: 'From such a day on more may have been noted, or otherwise, without anything having changed outside.',
  },

  sections: {
    look: 'First: how was looked',
    where: 'Where',
    when: 'What, where and when',
    course: 'What changes',
    owner: 'For who keeps the data: how the coaches note',
    ownerNote:
      'This part is about the coaches (under pseudonyms), not about the neighbourhood. It is not meant to be shared and is not printed.',
  },
  noPredictionTitle: 'What this page does not do: predict the coming weeks',
  noPredictionWhy: (signals, nights) =>
    `There is no calendar of the coming weeks here. The ${signals} signals were seen during rounds in ${nights} nights: where and when nobody walked, nothing was seen. So a prediction would mostly repeat the rounds, and with such small numbers its error is larger than the difference between the evenings.`,
  noPredictionUse:
    'What can be done: see what was more frequent at one place and time than expected so far, and go and look whether it still is.',
};
