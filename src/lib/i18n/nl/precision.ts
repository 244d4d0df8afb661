/** How precisely a dataset knows its times and places. */
export const precision = {
  title: 'Hoe precies tijd en plek bekend zijn',
  lead: (signals: string, name: string) =>
    `${signals} signalen van: ${name}. Een beeld laat weg wat te grof is, en zegt hoeveel.`,
  time: 'Tijd bekend tot op',
  all: 'samen',
  times: {
    minute: 'de minuut',
    hour: 'het uur',
    day: 'de dag',
    month: 'de maand',
    none: 'onbekend',
  },
  places: {
    point: 'een punt',
    unit: 'een plek in de flat',
    floor: 'een verdieping',
    tower: 'een flat',
    leg: 'een traject',
    none: 'onbekend',
  },
};
