import type { Localized } from '../domain/taxonomy.ts';

/** Headings stand in the file in both languages: a reader may open it in either. */
export const words = {
  all: { nl: 'Alles', en: 'All' },
  unknown: { nl: 'Niet bekend', en: 'Not known' },
  other: { nl: 'Overig', en: 'Other' },
  outside: { nl: 'Buiten de flats', en: 'Outside the towers' },
  towers: { nl: 'De flats samen', en: 'The towers together' },
  route: { nl: 'De route samen', en: 'The route together' },
  elsewhere: { nl: 'Elders of niet bekend', en: 'Elsewhere or not known' },
  closed: { nl: 'Afgehandeld', en: 'Closed' },
  open: { nl: 'Doorgegeven, niet afgehandeld', en: 'Handed over, not closed' },
  notHandedOver: { nl: 'Niet doorgegeven', en: 'Not handed over' },
  asBefore: {
    nl: 'ingedeeld als in een eerder pakket',
    en: 'divided as in an earlier package',
  },
  floors: (from: number, to: number): Localized => {
    if (to <= 0) return { nl: 'Begane grond', en: 'Ground floor' };
    return { nl: `${from} t/m ${to}`, en: `${from} to ${to}` };
  },
};

/** Both dates included. */
export function bothDates(from: string, to: string): Localized {
  return { nl: dates('nl-NL', from, to), en: dates('en-GB', from, to) };
}

export function bothWeekdays(days: readonly number[]): Localized {
  const all = (tag: string) => days.map((day) => weekday(tag, day)).join(', ');
  return { nl: all('nl-NL'), en: all('en-GB') };
}

function dates(tag: string, from: string, to: string): string {
  const format = new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: '2-digit',
  });
  return `${format.format(new Date(from))} – ${format.format(new Date(to))}`;
}

function weekday(tag: string, day: number): string {
  // 2024-01-01 was a Monday.
  return new Intl.DateTimeFormat(tag, { timeZone: 'UTC', weekday: 'short' }).format(
    new Date(`2024-01-0${day}`),
  );
}
