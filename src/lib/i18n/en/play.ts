import type { Dictionary } from '../nl/index.ts';

export const play: Dictionary['play'] = {
  title: 'Play the night',
  open: 'Play the night',
  close: 'Stop playing',
  help: 'Signals appear at their minute on the map, in the towers and on the route: of all chosen nights laid over one another. Space plays and pauses.',
  play: 'Play',
  pause: 'Pause',
  time: 'Time of the night',
  night: 'Night',
  allNights: 'all nights',
  chosenNights: 'the chosen nights',
  speed: 'Speed',
  speeds: { 10: 'slow', 30: 'normal', 60: 'fast' },
  soFar: (count, all) => `${count} of ${all} signals so far`,
  still: 'This device wants no motion: move the hand yourself, or use the arrow keys.',
  onlyExact: 'Only signals whose minute is known.',
};
