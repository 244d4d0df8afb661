import { personalKinds, type PersonalKind } from '../ingest/codes.ts';
import type { Finding, ImportOptions, Mends } from '../ingest/report.ts';

/** What a person may say otherwise of how the rows are read. */
export type Reading = Pick<ImportOptions, 'mends' | 'dayFirst' | 'timeZone' | 'keepPersonal'>;

const switches = ['swapAxes', 'rdNew', 'timesAreUtc'] as const;
export type MendSwitch = (typeof switches)[number];
const spellings = ['towers', 'levels', 'types'] as const;
export type Spelling = (typeof spellings)[number];

/** One thing that a person has changed in the reading, to be shown and taken back. */
export type Applied =
  | { readonly kind: MendSwitch; readonly on: boolean }
  | { readonly kind: Spelling; readonly value: string; readonly to: string }
  | { readonly kind: 'withoutCoach'; readonly coach: string }
  | { readonly kind: 'dayFirst'; readonly on: boolean }
  | { readonly kind: 'timeZone'; readonly zone: string }
  | { readonly kind: 'personalKind'; readonly personal: PersonalKind }
  | { readonly kind: 'personalHits'; readonly count: number };

export function isSwitch(mend: Finding['mend']): mend is MendSwitch {
  return switches.some((name) => name === mend);
}

export function isSpelling(mend: Finding['mend']): mend is Spelling {
  return spellings.some((name) => name === mend);
}

/** The reading with the one-click mend of a finding applied, or taken back where it had been. */
export function withMend(
  reading: Reading,
  { mend, mended, code }: Finding,
  dayFirst: boolean | null,
): Reading {
  if (mend === 'dayFirst') return { ...reading, dayFirst: dayFirst === false };
  if (isSwitch(mend)) return withMends(reading, { [mend]: !mended });
  const kind = personalKinds.find((one) => code === `personal-${one}`);
  return mend === 'keepPersonal' && kind ? withKind(reading, kind) : reading;
}

/** Spellings of the file to the names they mean; `''` leaves the text as it stands. */
export function withSpellings(
  reading: Reading,
  spelling: Spelling,
  meant: Readonly<Record<string, string>>,
): Reading {
  const chosen = Object.entries(meant).filter(([, to]) => to !== '');
  return withMends(reading, {
    [spelling]: { ...reading.mends?.[spelling], ...Object.fromEntries(chosen) },
  });
}

/** Leaves the signals of a coach out, or takes them in again. */
export function withoutCoach(reading: Reading, coach: string): Reading {
  return withMends(reading, { withoutCoaches: toggled(reading.mends?.withoutCoaches, coach) });
}

/** Leaves one place in the text readable that was blacked out, or blacks it out again. */
export function withHit(reading: Reading, key: string): Reading {
  const hits = toggled(reading.keepPersonal?.hits, key);
  return { ...reading, keepPersonal: { ...reading.keepPersonal, hits } };
}

export function applied({ mends, dayFirst, timeZone, keepPersonal }: Reading): Applied[] {
  const hits = keepPersonal?.hits?.length ?? 0;
  return [
    ...switches.flatMap((kind) => {
      const on = mends?.[kind];
      return on === undefined ? [] : [{ kind, on }];
    }),
    ...spellings.flatMap((kind) =>
      Object.entries(mends?.[kind] ?? {}).map(([value, to]) => ({ kind, value, to })),
    ),
    ...(mends?.withoutCoaches ?? []).map((coach) => ({ kind: 'withoutCoach', coach }) as const),
    ...(dayFirst === undefined ? [] : [{ kind: 'dayFirst', on: dayFirst } as const]),
    ...(timeZone === undefined ? [] : [{ kind: 'timeZone', zone: timeZone } as const]),
    ...(keepPersonal?.kinds ?? []).map((personal) => ({ kind: 'personalKind', personal }) as const),
    ...(hits > 0 ? [{ kind: 'personalHits', count: hits } as const] : []),
  ];
}

export function without(reading: Reading, one: Applied): Reading {
  const { dayFirst, timeZone, ...rest } = reading;
  const kept = {
    ...rest,
    ...(dayFirst !== undefined && one.kind !== 'dayFirst' && { dayFirst }),
    ...(timeZone !== undefined && one.kind !== 'timeZone' && { timeZone }),
  };
  if (one.kind === 'dayFirst' || one.kind === 'timeZone') return kept;
  if (one.kind === 'personalKind') return withKind(kept, one.personal);
  if (one.kind === 'withoutCoach') return withoutCoach(kept, one.coach);
  if (one.kind === 'personalHits')
    return { ...kept, keepPersonal: { ...kept.keepPersonal, hits: [] } };
  const { [one.kind]: mine, ...others } = kept.mends ?? {};
  if (!('value' in one)) return { ...kept, mends: others };
  const spelt = Object.entries(mine ?? {}).filter(([value]) => value !== one.value);
  return { ...kept, mends: { ...others, [one.kind]: Object.fromEntries(spelt) } };
}

/** How the rows were read, in words that tell one reading from another; for the manifest. */
export function readingNames(reading: Reading): string[] {
  return applied(reading)
    .map((one) => {
      if ('value' in one) return `${one.kind}: ${one.value} = ${one.to}`;
      if (one.kind === 'withoutCoach') return `withoutCoach: ${one.coach}`;
      if (one.kind === 'timeZone') return `timeZone = ${one.zone}`;
      if (one.kind === 'personalKind') return `keepPersonal: ${one.personal}`;
      if (one.kind === 'personalHits')
        return `keepPersonal: ${reading.keepPersonal?.hits?.join(' ') ?? ''}`;
      return `${one.kind} = ${String(one.on)}`;
    })
    .sort();
}

function withMends(reading: Reading, mends: Mends): Reading {
  return { ...reading, mends: { ...reading.mends, ...mends } };
}

function withKind(reading: Reading, kind: PersonalKind): Reading {
  const kinds = toggled(reading.keepPersonal?.kinds, kind);
  return { ...reading, keepPersonal: { ...reading.keepPersonal, kinds } };
}

function toggled<Name extends string>(names: readonly Name[] = [], name: Name): Name[] {
  return names.includes(name) ? names.filter((one) => one !== name) : [...names, name];
}
