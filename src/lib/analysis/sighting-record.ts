/**
 * Chance that something still there at the old rate goes unseen on the last looks: given as many
 * sightings as there were, spread at random over the looks that followed the first one, the share of
 * spreads that leave the last `looksSinceLast` empty. Exact, without an assumed rate.
 *
 * @param looks after the first sighting.
 * @param sightings among those looks, the first sighting itself left out; none says nothing: 1.
 * @param looksSinceLast looks after the last sighting.
 * @throws RangeError unless all are whole, at least 0, and sightings + looksSinceLast <= looks.
 * @see Solow 1993, Ecology 74, 962-964: the sighting record in discrete looks.
 */
export function unseenByChance(looks: number, sightings: number, looksSinceLast: number): number {
  const whole = [looks, sightings, looksSinceLast].every((n) => Number.isInteger(n) && n >= 0);
  if (!whole || sightings + looksSinceLast > looks)
    throw new RangeError(`${sightings} sightings and ${looksSinceLast} empty of ${looks} looks`);
  let chance = 1;
  for (let i = 0; i < sightings; i++) chance *= (looks - looksSinceLast - i) / (looks - i);
  return chance;
}
