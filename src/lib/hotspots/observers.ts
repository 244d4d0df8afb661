import { benjaminiHochberg } from '../analysis/benjamini-hochberg.ts';
import { poissonRate, type PoissonRate } from '../analysis/poisson-rate.ts';
import { quasiPoissonRateRatio } from '../analysis/quasi-poisson.ts';
import type { Night } from '../domain/night-calendar.ts';
import type { TimeZone } from '../domain/time-zone.ts';
import { sumOf } from './place-series.ts';
import { roundHours, type RoundRow } from './rounds.ts';

/** Signals that a coach noted on one night, by main type. No place is told. */
export interface NotedRow {
  readonly night: Night;
  readonly coach: string;
  readonly main: string;
  readonly count: number;
}

export interface Observer {
  /** A pseudonym. */
  readonly coach: string;
  readonly count: number;
  readonly hours: number;
  readonly nights: number;
  /** Signals noted per hour that this coach was out. */
  readonly rate: PoissonRate;
  /** The rate over that of all others, widened by how much their nights differ. */
  readonly ratio: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly adjustedP: number;
  /** Notes at least a quarter more (or a fifth less) than the others, beyond chance at 5 %. */
  readonly standsOut: 'more' | 'less' | null;
  readonly types: readonly { readonly main: string; readonly share: number }[];
}

export interface ObserverEffects {
  readonly observers: readonly Observer[];
  /** Mean over coaches of the variance of a night's count over its mean; 1 is chance alone. */
  readonly dispersion: number | null;
}

/** Too little to tell a coach by, in walked nights. */
const LEAST_NIGHTS = 4;

/** Whether one coach notes more than another would: then a rise may be a change of who walked. */
export function observerEffects(
  rounds: readonly RoundRow[],
  noted: readonly NotedRow[],
  zone: TimeZone,
): ObserverEffects {
  const units = coachNights(rounds, zone);
  const counts = units.map(({ coach, night }) =>
    sumOf(noted.flatMap((row) => (row.coach === coach && row.night === night ? [row.count] : []))),
  );
  const exposures = units.map(({ hours }) => hours);
  const coaches = [...new Set(units.map(({ coach }) => coach))].sort((a, b) =>
    a.localeCompare(b, undefined, { numeric: true }),
  );
  const fits = coaches.map((coach) =>
    quasiPoissonRateRatio({
      counts,
      exposures,
      after: units.map((unit) => unit.coach === coach),
    }),
  );
  const nightsOf = (coach: string) => units.filter((unit) => unit.coach === coach).length;
  const adjusted = benjaminiHochberg(
    fits.map(({ pTwoSided }, i) =>
      nightsOf(coaches[i] ?? '') < LEAST_NIGHTS ? NaN : (pTwoSided ?? NaN),
    ),
  );
  const observers = coaches.map((coach, i): Observer => {
    const own = units.flatMap((unit, u) => (unit.coach === coach ? [u] : []));
    const count = sumOf(own.map((u) => counts[u] ?? 0));
    const hours = sumOf(own.map((u) => exposures[u] ?? 0));
    const { ratio = null, lower = null, upper = null } = fits[i] ?? {};
    const adjustedP = adjusted[i] ?? NaN;
    return {
      coach,
      count,
      hours,
      nights: own.length,
      rate: poissonRate(count, hours),
      ratio,
      lower,
      upper,
      adjustedP,
      standsOut: standsOut(ratio, adjustedP),
      types: typeShares(noted.filter((row) => row.coach === coach)),
    };
  });
  const indices = fits.flatMap(({ dispersion }) => (dispersion === null ? [] : [dispersion]));
  return { observers, dispersion: indices.length ? sumOf(indices) / indices.length : null };
}

/** Each coach's nights with the hours walked on them. */
function coachNights(rounds: readonly RoundRow[], zone: TimeZone) {
  const units = new Map<string, { coach: string; night: Night; hours: number }>();
  for (const round of rounds) {
    const hours = roundHours(round, zone);
    if (hours === 0) continue;
    for (const coach of round.coaches) {
      const key = `${round.night} ${coach}`;
      const unit = units.get(key) ?? { coach, night: round.night, hours: 0 };
      unit.hours += hours;
      units.set(key, unit);
    }
  }
  return [...units.values()];
}

function standsOut(ratio: number | null, adjustedP: number): Observer['standsOut'] {
  if (ratio === null || !(adjustedP <= 0.05)) return null;
  return ratio >= 1.25 ? 'more' : ratio <= 0.8 ? 'less' : null;
}

function typeShares(rows: readonly NotedRow[]): Observer['types'] {
  const sums = new Map<string, number>();
  for (const { main, count } of rows) sums.set(main, (sums.get(main) ?? 0) + count);
  const total = sumOf([...sums.values()]);
  return [...sums].map(([main, count]) => ({ main, share: count / total }));
}
