export const foundSpread = {
  label: 'Wat gevonden is',
  modes: {
    noted: 'op het uur van de notitie',
    spread: 'gespreid over de tijd sinds de vorige ronde',
  },
  short: { noted: 'gevonden: op hun uur', spread: 'gevonden: gespreid' },
  help: (apart: string) =>
    `Een kapotte lamp ging stuk vóór iemand hem zag. Wat gevonden is, telt hier mee in alle uren sinds de plek die nacht eerder gelopen werd. Bij ${apart} vondsten was dat op een andere nacht of nooit: het uur is dan niet te zeggen, en ze tellen hier niet mee.`,
  apart: 'gevonden zonder eerdere ronde die nacht',
};
