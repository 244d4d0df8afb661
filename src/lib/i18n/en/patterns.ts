export const patterns = {
  title: 'Patterns: where does something return more often than the walking explains?',
  lead: 'Everything below is counted per time a place was passed. Looking more often gives more signals; here that does not count as more trouble.',
  noPrediction:
    'This page predicts nothing. It describes what coaches saw on the evenings they walked. The numbers are small and where nobody walks nothing is seen, so a prediction would mostly repeat the rounds themselves.',
  effortUnknownTitle: 'Counts only: it is not known how often was walked',
  effortUnknown:
    'No rounds and visits belong to these data. Without them nobody can say whether a place is busy or just often visited. So there are no hotspots, comparisons or warnings here. Read the rounds in too, under Data.',
  effortUnknownUnit: 'number of signals by place, not divided by how often was walked',
  working: 'Working it out…',
  tooFew: 'Too few data to say anything.',
  allTypes: 'all types',
  interval: (low: string, high: string) => `${low} to ${high}`,
  intervalNote: 'Whiskers and “between”: the limits that hold the true figure with 95% confidence.',
  perPass: 'per pass',
  perPass100: 'per 100 m per pass',
  passes: (count: string) => `passed ${count} times`,
  times: (ratio: string) => `${ratio} times`,
  floors: (count: string) => `${count} floors`,
  place: 'Place',
  signals: 'Signals',
  passesColumn: 'Passes',
  rate: 'Per pass',
  range: 'Between (95%)',
  types: 'Types',
  hours: 'Hours',
  night: 'Night',
  run: 'Work it out',
  runAgain: 'Again',
  stop: 'Stop',
  progress: (percent: string) => `${percent} done`,
  failed: 'This did not work. Please try again.',

  coverage: {
    title: 'Where and how late was walked?',
    perFloor: 'By floor and leg',
    unit: 'times a floor or leg was passed, by hour of the night',
    help: 'Hatched was not walked: no signals there say nothing.',
    route: 'Route',
    floor: 'Floor or leg',
    cell: (place: string, hour: string, count: string) =>
      `${place}, ${hour}: passed ${count} times`,
    cellNot: (place: string, hour: string) => `${place}, ${hour}: not walked`,
    summary: (nights: string, rounds: string, hours: string) =>
      `${nights} nights walked, ${rounds} rounds, ${hours} coach hours.`,
    perHour: 'Coach hours by hour of the clock',
  },

  hotspots: {
    title: (count: string) => `Places that stand out: ${count}`,
    titleNone: 'No place clearly stands out',
    unit: 'signals per pass, against what was to be expected',
    hot: 'More than expected',
    cold: 'Less than expected',
    sure: (confidence: string) => `${confidence}% sure`,
    family: (tests: string) =>
      `${tests} tests corrected together: of the places named, at most 1 in 20 on average is chance.`,
    none: 'That can mean two things: it is about the same everywhere, or too little was walked to see a difference.',
    typesOnly: (type: string) => `for ${type} only`,
    stepLabel: 'Time in steps of',
    steps: { week: 'a week', 'four-nights': 'four nights' },
    scaleLabel: 'Look by',
    scales: {
      alone: 'single place',
      neighbours: 'place with neighbours',
      floor: 'floor or leg',
      tower: 'whole tower',
    },
    scaleHelp:
      'What stands out depends on how large a place is taken. What remains at every size is the firmest.',
    compareLabel: 'Compare with',
    compare: { 'same-kind': 'such places elsewhere', 'all-places': 'all places' },
    compareHelp: {
      'same-kind': 'A lift is compared with other lifts, a hall with other halls.',
      'all-places':
        'Every place is compared with all others: halls are busier than galleries by themselves.',
    },
    more: (ratio: string, low: string, high: string) =>
      `${ratio} times as much as such places elsewhere (between ${low} and ${high})`,
    moreOpen: (low: string) => `more than ${low} times as much as such places elsewhere`,
    noOther: 'There is no place of the same sort to compare with.',
    effort: (count: string, passes: string, nights: string) =>
      `${count} signals on ${passes} passes, in ${nights} nights`,
    what: 'What',
    when: 'When',
    since: 'Since',
    course: 'Course',
    elsewhere: 'Elsewhere',
    steady: 'Firm?',
    hoursPeak: (hours: string) => `mostly ${hours}`,
    hoursFlat: 'no hour stands out',
    days: (days: string) => `mostly the night of ${days}`,
    seen: (first: string, last: string, nights: string) =>
      `first ${first}, last ${last}; something seen in ${nights} nights`,
    hotFrom: (first: string, last: string) => `stood out from ${first} up to ${last}`,
    hotOnly: (step: string) => `stood out in ${step}`,
    hotNow: (first: string) => `stands out since ${first}, in the last step too`,
    hotNever: 'over the whole time together, in no step by itself',
    stepWord: { week: 'the week of', 'four-nights': 'the four nights from' },
    trend: {
      rising: 'rising',
      falling: 'falling',
      none: 'no clear rise or fall',
      'too-few-data': 'too few steps to see a rise or fall',
    },
    pattern: {
      new: 'new: in the last step only',
      consecutive: 'without a break until now',
      intensifying: 'lasting and stronger',
      persistent: 'lasting',
      diminishing: 'lasting and weaker',
      sporadic: 'now and then, also now',
      oscillating: 'changing, now again',
      historical: 'was lasting, not now',
    },
    patternNone: 'no fixed pattern until now',
    stability: (share: string) => `again in ${share} of the trials with other nights`,
    stabilityAsk: 'Does it hang on a few nights?',
    stabilityHelp: (times: string) =>
      `The nights are drawn anew ${times} times. What remains then does not hang on one night.`,
    stepsChart: (place: string) => `Signals per pass, ${place}, step by step`,
    step: (start: string, rate: string, count: string, passes: string) =>
      `from ${start}: ${rate} per pass (${count} on ${passes})`,
    stepNot: (start: string) => `from ${start}: not walked`,
    section: 'On the towers and along the route',
    sectionUnit:
      '▲ more than expected, ▼ less; three marks are 99% sure, two 95%, one 90%. Hatched was not walked. The numbers are those of the list below.',
    cell: (place: string, words: string, count: string, passes: string) =>
      `${place}: ${words} (${count} signals, ${passes} passes)`,
    bins: {
      hot: (confidence: string) => `more than expected, ${confidence}%`,
      cold: (confidence: string) => `less than expected, ${confidence}%`,
      none: 'not other than expected',
      notWalked: 'not walked',
    },
    tooCoarse: 'place not known precisely enough',
    notWalked: 'by the rounds nobody was there',
    list: 'The places, the most striking first',
    compareOthers: (place: string) => `${place}: the same place in the other towers or legs`,
  },

  measures: {
    title: 'Before and after: did the place get better?',
    unit: 'signals per pass, before and after a measure, against the other places',
    none: 'There are no measures in these data.',
    before: 'Before',
    after: 'After',
    here: 'Here',
    others: 'Other places',
    change: (ratio: string) => `to ${ratio} of what it was`,
    verdict: {
      less: 'It became less',
      more: 'It became more',
      'no-clear-difference': 'No clear difference',
      'too-few-data': 'Too few data to say anything',
    },
    difference: (ratio: string, low: string, high: string) =>
      `Against the other places: ${ratio} of what it would have been (between ${low} and ${high}).`,
    noDifference: 'Against the other places no figure can be given.',
    dispersion: (index: string) =>
      `Nights differ ${index} times as much as by chance alone; the limits are widened by that.`,
    dark: (before: string, after: string) =>
      `A night had ${before} dark hours on average before, ${after} after.`,
    moreNights: (nights: string) => `About ${nights} more nights walked, and a halving would show.`,
    enough: 'A halving would have shown; a smaller difference takes more nights.',
    never: 'Not with more nights either: too little was seen before to compare with.',
    count: (count: string, passes: string, nights: string) =>
      `${count} on ${passes} passes, ${nights} nights`,
    on: (date: string) => `since ${date}`,
    notWalked:
      'In one of the two periods nobody walked here: that is no improvement and no deterioration.',
    own: 'Compare two periods yourself',
    from: 'from',
    to: 'up to',
    first: 'First period',
    second: 'Second period',
    compare: 'Compare',
    ratio: (ratio: string, low: string, high: string) =>
      `In the second period ${ratio} times the first (between ${low} and ${high}).`,
  },

  nearRepeats: {
    title: 'Does it repeat nearby?',
    unit: 'pairs of signals: how often one follows nearby, against what the rounds explain',
    help: (times: string) =>
      `The times were swapped between signals ${times} times, only to nights on which that place was walked. Distance is walking distance: a floor counts as 8 metres.`,
    space: ['at the same place', 'next to it, within 20 m', '20 to 60 m further'],
    nights: ['same night', '1–3 nights later', '4–7 nights', '8–14 nights', '15–28 nights'],
    more: 'more than the rounds explain',
    cell: (observed: string, expected: string) => `${observed} pairs, expected ${expected}`,
    ratio: (ratio: string) => `${ratio}×`,
    answerYes: (space: string, nights: string, ratio: string) =>
      `Yes: ${space}, ${nights}, one follows ${ratio} times as often as the rounds explain.`,
    answerNo: 'No: not more often than the rounds explain.',
    events: (count: string) => `${count} signals with night and place`,
    distance: 'Distance',
  },

  warnings: {
    title: 'Does anything rise above its own past?',
    unit: 'by place and type: signals per pass, against the first nights of the season',
    help: (series: string, until: string, alarms: string) =>
      `${series} places and types followed. Their usual measure comes from the nights up to ${until}. When nothing changes, about ${alarms} false alarm at most is to be expected in this whole list.`,
    none: 'Nowhere a rise above its own past.',
    still: 'still now',
    over: 'over',
    from: 'Alarm from',
    until: 'up to',
    past: 'Then, per pass',
    during: 'During, per pass',
    ratio: (ratio: string) => `${ratio} times as much`,
    tooShort: 'Too few nights walked to know a past.',
  },

  observers: {
    title: (coach: string) => `${coach} notes more than the others`,
    titleSame: 'The coaches note about the same',
    titleSeveral: 'Not every coach notes the same',
    unit: 'signals per hour that the coach walked; whisker: 95% limits',
    help: 'All coaches walk the same route. When one notes much more, a busy evening also says something about who walked. So no places stand here.',
    out: (coach: string, ratio: string, low: string, high: string) =>
      `${coach} notes ${ratio} times as much an hour as the others (between ${low} and ${high}). At a rise or fall, look first at who walked.`,
    less: (coach: string, ratio: string, low: string, high: string) =>
      `${coach} notes ${ratio} times as much an hour as the others, so less (between ${low} and ${high}).`,
    dispersion: (index: string) =>
      `From night to night the counts differ ${index} times as much as by chance alone.`,
    coach: 'Coach',
    hours: 'Hours',
    perHour: 'Per hour',
    shares: 'Types',
    none: 'These signals do not say who noted them.',
  },

  concentration: {
    title: {
      more: 'The signals lie together at fewer places than chance and kind of place explain',
      chance: 'How the signals lie over the places is explained by chance and kind of place',
    },
    unit: 'share of the signals against share of the passings, the busiest places first',
    half: (share: string, places: string) =>
      `Half of the signals were seen at ${share} of the passings, over ${places} places.`,
    gini: (gini: string, median: string, upper: string) =>
      `Gini coefficient ${gini}; by chance and kind of place ${median}, seldom more than ${upper}.`,
    curve: 'Share of the signals at each share of the passings',
    exposure: 'Share of the passings',
    events: 'Share of the signals',
    even: 'the same everywhere',
  },

  detection: {
    title: 'More seen, or looked more often?',
    unit: 'by tower and leg: passes, signals, and signals per pass',
    towers: 'Towers',
    legs: 'Legs, per 100 m',
    months: 'From month to month',
    month: 'Month',
    coachHours: 'Coach hours',
    perHour: 'Per coach hour',
    change: 'Against the month before',
    verdict: {
      more: 'more than the others',
      less: 'less than the others',
      'no-clear-difference': 'not other than the others',
      'too-few-data': 'too few to say',
    },
    most: (place: string, effort: string, rate: string) =>
      `${place} has the most signals, but was also walked ${effort} times as often as the others. Per pass it is ${rate}.`,
    perPass: {
      more: 'indeed more than elsewhere',
      less: 'less than elsewhere',
      'no-clear-difference': 'not other than elsewhere',
      'too-few-data': 'not clearly other than elsewhere',
    },
    monthChange: (hours: string, count: string, rate: string, low: string, high: string) =>
      `walked ×${hours}, reported ×${count}, per hour ×${rate} (${low} to ${high})`,
  },
};
