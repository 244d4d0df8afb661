import { personalKinds } from '../ingest/codes.ts';
import type { Finding, ImportOptions, Mends } from '../ingest/report.ts';

const switches = ['swapAxes', 'rdNew', 'timesAreUtc'] as const;
const spellings = ['towers', 'levels', 'types'] as const;

/** True where one click can change how the rows are read. */
export function canMend({ mend, mended, examples }: Finding): boolean {
  if (mend === null || mend === 'timeZone') return false;
  if (isOneOf(spellings, mend)) return mended || examples.some(({ proposal }) => proposal !== null);
  return true;
}

/** The options with the mend of a finding applied, or taken back where it had been. */
export function withMend(
  options: Pick<ImportOptions, 'mends' | 'dayFirst' | 'keepPersonal'>,
  { mend, mended, code, examples }: Finding,
): Pick<ImportOptions, 'mends' | 'dayFirst' | 'keepPersonal'> {
  const mends = (own: Mends) => ({ ...options, mends: { ...options.mends, ...own } });
  if (mend === 'dayFirst') return { ...options, dayFirst: options.dayFirst === false };
  if (mend === 'keepPersonal') {
    const kind = personalKinds.find((one) => code === `personal-${one}`);
    if (!kind) return options;
    const kept = new Set(options.keepPersonal?.kinds);
    if (mended) kept.add(kind);
    else kept.delete(kind);
    return { ...options, keepPersonal: { ...options.keepPersonal, kinds: [...kept] } };
  }
  if (mend !== null && isOneOf(switches, mend)) return mends({ [mend]: !mended });
  if (mend === null || mend === 'timeZone') return options;
  const proposed = examples.flatMap(({ value, proposal }) =>
    proposal === null ? [] : [[value, mended ? '' : proposal] as const],
  );
  return mends({ [mend]: { ...options.mends?.[mend], ...Object.fromEntries(proposed) } });
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return (names as readonly string[]).includes(name);
}
