import type { Dictionary } from '../nl/index.ts';

export const explaining: Dictionary['explaining'] = {
  title: 'Explained',
  lead: 'What the words mean, how the figures are made, and when not to trust them.',
  methodsTitle: 'Views and calculations',
  distrust: 'When not to trust it',
  source: 'Source',
  wordsTitle: 'Word list',
  words: [
    {
      word: 'Signal',
      meaning: 'One thing that a flat coach met and noted, with its time, type and place.',
    },
    {
      word: 'Round',
      meaning: 'One evening’s walk of one team, from start to end.',
    },
    {
      word: 'Night',
      meaning:
        'The evening and the night that follows it, under the date of the evening. A signal at one in the morning belongs to the evening before.',
    },
    {
      word: 'Route and leg',
      meaning:
        'The path that the coaches walk between the towers. It is made of legs from stop to stop, out and back.',
    },
    {
      word: 'Coach hour',
      meaning:
        'One coach walking for one hour. Two coaches together for half an hour are one coach hour too.',
    },
    {
      word: 'Pass',
      meaning: 'One time that a round comes by a tower, a floor or a leg of the route.',
    },
    {
      word: 'Per coach hour, per pass',
      meaning:
        'The signals divided by how much was walked. Who walks more finds more; divided by the walking, places and weeks compare fairly.',
    },
    {
      word: 'Not walked (hatched)',
      meaning: 'Nobody was there, or then. That is not the same as zero signals.',
    },
    {
      word: 'Margin (from … to …)',
      meaning:
        'The bounds within which the true figure probably lies: 95 times out of 100. A wide margin means little data.',
    },
    {
      word: 'Hotspot',
      meaning:
        'A place where, together with the places next to it, more is found than chance would give, even after correcting for the number of places.',
    },
    {
      word: 'Too few data to say',
      meaning:
        'The margin is so wide that both more and less are possible. That is an answer: wait for more nights.',
    },
    {
      word: 'Follow-up',
      meaning:
        'What became of a signal after it was handed over: picked up, closed, or still open.',
    },
    {
      word: 'Measure',
      meaning: 'Something done at a place on a day, such as a lamp mended or a cleaning afternoon.',
    },
    {
      word: 'Types: clean, whole, safe, social',
      meaning:
        'The four main types of signals: dirt, damage, danger, and worries about people. Each has types of its own.',
    },
  ],
};
