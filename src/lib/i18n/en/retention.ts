import type { Dictionary } from '../nl/index.ts';

export const retention: Dictionary['retention'] = {
  none: 'There is no data of your own on this device with a term running.',
  title: 'How long it is kept',
  lead: 'After the term the single signals are reduced to grouped figures, or everything is deleted.',
  until: 'Keep until',
  then: 'Then',
  thens: { reduce: 'keep grouped figures only', delete: 'delete everything' },
  automatic: 'Without asking, once the term is over and Signaalkaart is opened',
  set: 'Set the term',
  clear: 'No term',
  current: (date, then) => `Until ${date}; then ${then}.`,
  over: (name, date) => `The term of “${name}” is over (${date}).`,
  clock: (days, today) =>
    `The clock of this device is ${days} days further than last time. So nothing was deleted unasked. First see whether the date is right: today would be ${today}.`,
  doNow: 'Do that now',
  done: (name) => `“${name}”: the single signals are gone.`,
  later: 'Not now',
  reduced: 'Grouped figures that stayed',
  show: 'Show',
  locked: 'Unlock these data first.',
  tooFew: 'Too few signals for grouped figures. The data were not changed; you can delete them.',
};
