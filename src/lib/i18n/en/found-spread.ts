import type { Dictionary } from '../nl/index.ts';

export const foundSpread: Dictionary['foundSpread'] = {
  label: 'Things found',
  modes: {
    noted: 'at the hour of the note',
    spread: 'spread over the time since the round before',
  },
  short: { noted: 'found: at their hour', spread: 'found: spread' },
  help: (apart) =>
    `A broken lamp broke before anyone saw it. Things found count here in all hours since the place was walked earlier that night. For ${apart} of them that was on another night or never: the hour cannot be told then, and they do not count here.`,
  apart: 'found without an earlier round that night',
};
