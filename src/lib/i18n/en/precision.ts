/** How precisely a dataset knows its times and places. */
export const precision = {
  title: 'How precisely time and place are known',
  lead: (signals: string, name: string) =>
    `${signals} signals of: ${name}. A view leaves out what is too coarse for it, and says how many.`,
  time: 'Time known to',
  all: 'together',
  times: {
    minute: 'the minute',
    hour: 'the hour',
    day: 'the day',
    month: 'the month',
    none: 'unknown',
  },
  places: {
    point: 'a point',
    unit: 'a place in the tower',
    floor: 'a floor',
    tower: 'a tower',
    leg: 'a leg',
    none: 'unknown',
  },
};
