import type { Dictionary } from '../nl/index.ts';

export const explanations: Dictionary['explanations'] = {
  map: {
    title: 'The map',
    means:
      'Each dot is one signal with a place, in the colour of its type; the number at a tower or leg counts all signals there.',
    distrust:
      'Do not trust the exact place: towers and paths are estimates, and where people walk more often there are more dots by itself.',
  },
  towers: {
    title: 'Towers and floors',
    means:
      'Each window is a place on a floor; the brighter, the more signals there, or the more per hour or pass where that is chosen.',
    distrust:
      'Do not compare towers and floors by count when one was walked more often; hatched was not walked and so says nothing.',
  },
  types: {
    title: 'What was seen',
    means:
      'The bars count what coaches wrote down, by main type and type; the line is the course by week, each on its own scale.',
    distrust:
      'A type that is easy to see occurs more than one that stays hidden, and with a few signals a week a peak of the line means nothing.',
  },
  night: {
    title: 'How late in the night',
    means:
      'The bars count the signals by quarter or hour of the night, with below them how much was walked in that time.',
    distrust:
      'A high bar may come from most of the walking being done then: look at the hours below it, or choose per coach hour.',
  },
  week: {
    title: 'Evening of the week and hour',
    means:
      'Each cell is an evening of the week and an hour, with the number of signals or the number per hour or round.',
    distrust:
      'Cells with a dashed line rest on so little walking that their figure may be anything.',
  },
  nights: {
    title: 'All nights',
    means:
      'Each cell is a night of the season, with the number of signals or the number per hour or round of that night.',
    distrust:
      'An empty hatched night is not a quiet night: nobody walked. One busy night is no development yet.',
  },
  route: {
    title: 'The route',
    means:
      'Each line is a leg, out above and back below; the thicker and brighter, the more signals, per 100 metres where that is said.',
    distrust:
      'The lengths are estimates, and out and back fall at different hours, so a difference may be the hour and not the direction.',
  },
  list: {
    title: 'The list of signals',
    means: 'The rows are the signals themselves as they were read, with time, type and place.',
    distrust:
      'A signal is what one coach saw and wrote down; not every signal has been looked into.',
  },
  coverage: {
    title: 'Where and when was walked',
    means: 'This counts how often each floor and each leg was walked by hour of the night.',
    distrust: 'Where nobody walked nothing can have been seen: no signals means nothing there.',
  },
  hotspots: {
    title: 'Hotspots',
    means:
      'A place stands here when something was seen, per pass, more often than at comparable places, more than chance explains (Getis-Ord Gi*, corrected for the number of places).',
    distrust:
      'Do not trust it where few passes were made, or where the repetition with drawn nights often loses the place.',
  },
  combinations: {
    title: 'Place, type and time together',
    means:
      'For every place, type and time this shows how often something was seen beside how often that was to be expected from the totals of that place, that type and that time, by how often was walked then (exact Poisson test, corrected for all combinations).',
    distrust:
      'The numbers are small: look at how many different nights it was seen on. And it says nothing about the coming weeks.',
  },
  displacement: {
    title: 'Moving to another place',
    means:
      'When a place cooled, this shows whether it became more nearby than further away over the same nights, as one would expect when it moves.',
    distrust:
      'What moves to a place or hour where nobody walks cannot be seen here; with few signals nearby anything remains possible.',
  },
  measures: {
    title: 'Before and after a measure',
    means:
      'The ratio of signals per pass after the measure to before, at that place, beside places without a measure.',
    distrust:
      'Where the interval holds 1, too little is known; what changed at the same time, such as the weather, is in it as well.',
  },
  warnings: {
    title: 'Early warning',
    means:
      'This line rises as long as there are more signals a night than used to be normal; beyond the limit it is time to look.',
    distrust:
      'A warning is no proof: over a whole season one false alarm belongs to it, and after a change of coaches it says little.',
  },
  nearRepeats: {
    title: 'Near repeats',
    means:
      'This compares how often signals fall close in time and place with how often chance would have it (Knox, with drawn nights).',
    distrust:
      'A coach who notes the same thing twice in one round counts as a repeat; below five pairs the difference is chance.',
  },
  observers: {
    title: 'Difference between coaches',
    means:
      'This shows whether one coach writes down more per hour than another, with the limits within which that is chance.',
    distrust:
      'Coaches walk on other evenings and places: a difference says something of the circumstances, not of how well someone works.',
  },
  detection: {
    title: 'More looking or more going on',
    means:
      'This shows whether places that were looked at for longer also give more signals per pass.',
    distrust:
      'With few places the relation is weak; it does not prove that something was missed anywhere.',
  },
  concentration: {
    title: 'Spread over the places',
    means:
      'The line puts the busiest places first: the further it lies from the slanted line, the more signals come from few passings. The Gini coefficient says that in one number, beside what chance and the kind of place give already.',
    distrust:
      'With few signals over many places everything lies unevenly, by chance too: look only whether the number comes out above that of chance.',
  },
  question: {
    title: 'Your own question',
    means:
      'This is the answer to a question of your own to the rows that were read, exactly as it was put.',
    distrust:
      'Nobody has checked the question: mind nights without a round and rows without a time or place.',
  },
};
