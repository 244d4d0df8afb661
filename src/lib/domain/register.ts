import { z } from 'zod';
import { dayOfNight } from './night-calendar.ts';
import { packageSchema } from './package.ts';
import { safeCell } from './safe-cell.ts';
import { nightSchema } from './signal.ts';

export const deedKinds = [
  'imported',
  'shared',
  'reduced',
  'deleted',
  'locked',
  'unlocked',
] as const;
export type DeedKind = (typeof deedKinds)[number];

/** What was done with a dataset: when, with which version of the software; never by or about whom. */
export const deedSchema = z.object({
  at: z.iso.datetime(),
  kind: z.enum(deedKinds),
  /** Id of the dataset: it holds no name of a file or a person. */
  dataset: z.string(),
  /** Version of the software. */
  version: z.string(),
  /** Rows imported, or cells shared and kept back; null where nothing was counted. */
  rows: z.number().int().nullable(),
  detail: z.string().max(200),
});
export type Deed = z.infer<typeof deedSchema>;

/** How long the signals of a dataset may be kept, and what happens then. */
export const termSchema = z.object({
  /** Last day on which they may be there. */
  until: nightSchema,
  then: z.enum(['reduce', 'delete']),
  /** Done without asking when the term is over and the dashboard is opened. */
  automatic: z.boolean(),
  /** Day on which it was agreed, by the clock of the device; null in registers of older versions. */
  setOn: nightSchema.nullable().default(null),
});
export type Term = z.infer<typeof termSchema>;

export const registerSchema = z.object({
  deeds: z.array(deedSchema),
  /** By dataset. */
  terms: z.record(z.string(), termSchema),
  /** What readers were given, by area: a later package must not give away with it what it hides. */
  packages: z.array(z.object({ dataset: z.string(), package: packageSchema })),
  /** What stayed of datasets whose term was over. */
  reduced: z.array(packageSchema),
  /** Datasets seen last time, so that one that is gone is noticed. */
  known: z.array(z.string()),
  /** The last day on which the dashboard was opened with a clock that could be believed. */
  seenOn: nightSchema.nullable().default(null),
});
export type Register = z.infer<typeof registerSchema>;

export const emptyRegister: Register = {
  deeds: [],
  terms: {},
  packages: [],
  reduced: [],
  known: [],
  seenOn: null,
};

const columns = ['at', 'kind', 'dataset', 'version', 'rows', 'detail'] as const;

/** The deeds as CSV (UTF-8, `;`, a header), with no cell that a spreadsheet would run. */
export function deedsCsv(deeds: readonly Deed[]): string {
  const rows = deeds.map((deed) => columns.map((name) => safeCell(String(deed[name] ?? ''))));
  return [columns, ...rows, []].map((cells) => cells.join(';')).join('\n');
}

/** The deeds that bring the register up to what is kept now. */
export function missedDeeds(
  { known, deeds }: Register,
  stored: readonly {
    readonly id: string;
    readonly savedAt: string;
    readonly rows: number | null;
  }[],
  stamp: { readonly at: string; readonly version: string },
): Deed[] {
  const imported = stored
    .filter(({ id }) => !known.includes(id))
    .map(({ id, savedAt, rows }) => deed('imported', id, { ...stamp, at: savedAt }, rows));
  const isTold = (id: string) =>
    deeds.some(({ kind, dataset }) => dataset === id && (kind === 'deleted' || kind === 'reduced'));
  const gone = known
    .filter((id) => !stored.some((one) => one.id === id) && !isTold(id))
    .map((id) => deed('deleted', id, stamp, null));
  return [...imported, ...gone];
}

function deed(
  kind: DeedKind,
  dataset: string,
  { at, version }: { readonly at: string; readonly version: string },
  rows: number | null,
): Deed {
  return { at, kind, dataset, version, rows, detail: '' };
}

/** Terms that are over on a day (`YYYY-MM-DD`). */
export function termsOver({ terms }: Register, today: string): string[] {
  return Object.entries(terms)
    .filter(([, { until }]) => until < today)
    .map(([dataset]) => dataset);
}

/** Further than this since the last time, and a clock that went wrong is as likely as a long rest. */
const mostDaysUnseen = 31;

/** Days by which the clock has run on since the last time it was believed, where they are too many; else null. */
export function clockJump({ seenOn }: Register, today: string): number | null {
  const days = seenOn === null ? 0 : (dayOfNight(today) - dayOfNight(seenOn)) / 86_400_000;
  return days > mostDaysUnseen ? days : null;
}

/**
 * Terms that may be carried out on a day without asking. A clock that stands wrong must not delete:
 * not by a jump, and not by a term that was over already when it was agreed.
 */
export function termsToCarryOut(register: Register, today: string): string[] {
  if (register.seenOn === null || clockJump(register, today) !== null) return [];
  return termsOver(register, today).filter((id) => {
    const { automatic, setOn, until } = register.terms[id] as Term;
    return automatic && setOn !== null && setOn <= until;
  });
}
