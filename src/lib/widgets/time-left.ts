/** Before this the pace says nothing. */
const LEAST_MS = 1500;
const LEAST_SHARE = 0.02;

/**
 * Seconds that a task will still take at the pace so far, rounded up to what can be said of it: by 1
 * under ten seconds, by 5 under a minute, by 60 above. Null while the pace is not known.
 *
 * @param share done, 0 to 1.
 */
export function secondsLeft(share: number, elapsedMilliseconds: number): number | null {
  if (!(share >= LEAST_SHARE) || elapsedMilliseconds < LEAST_MS) return null;
  const seconds = (elapsedMilliseconds / 1000) * ((1 - Math.min(1, share)) / share);
  const step = seconds < 10 ? 1 : seconds < 60 ? 5 : 60;
  return Math.ceil(seconds / step) * step;
}
