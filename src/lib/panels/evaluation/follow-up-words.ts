import type { ShareCurve } from '$lib/charts/share-curve.ts';
import type { FollowUpOutcome } from '$lib/evaluation/follow-up.ts';
import { i18n } from '$lib/i18n/locale.svelte.ts';
import { partyWord } from './evaluation-words.ts';

type Curve = FollowUpOutcome['toPickUp'];

/** Under so many signals a curve would be drawn from nearly nothing. */
export const fewestCases = 10;

export function whoWord({ party }: FollowUpOutcome): string {
  return party === null ? i18n.t.evaluation.followUp.all : partyWord(party);
}

/** The falling curve of what is still open as the growing one of what is done. */
export function doneCurve(key: string, label: string, { curve }: Curve): ShareCurve {
  return {
    key,
    label,
    time: curve.time,
    share: curve.survival.map((survival) => 1 - survival),
    lower: curve.upper.map((upper) => (upper === null ? null : 1 - upper)),
    upper: curve.lower.map((lower) => (lower === null ? null : 1 - lower)),
  };
}

export function medianWord({ median }: Curve): string {
  const t = i18n.t.evaluation.followUp;
  if (median.time === null) return t.notHalf;
  return median.time < 1 ? t.medianOneDay : t.median(i18n.decimal(median.time));
}

/** Days until half was done, with its limits; empty where half is not reached. */
export function medianFigure({ median }: Curve): string {
  return median.time === null ? '' : i18n.decimal(median.time);
}

export function shareFigure({ proportion }: { readonly proportion: number | null }): string {
  return proportion === null ? '' : i18n.percent(proportion);
}

export function shareRange(share: { lower: number | null; upper: number | null }): string {
  if (share.lower === null || share.upper === null) return '';
  return i18n.t.patterns.interval(i18n.percent(share.lower), i18n.percent(share.upper));
}

/** Days that hold nearly all that happened, on a scale people know. */
export function daysShown({ toClose }: FollowUpOutcome): number {
  const last = toClose.quantile(0.97 * (1 - (toClose.curve.survival.at(-1) ?? 1))).time ?? 14;
  return [7, 14, 21, 28, 42, 56, 84, 120].find((days) => days >= last) ?? 180;
}
