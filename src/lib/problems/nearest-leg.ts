import type { AreaPack } from '../domain/area-pack.ts';
import { alongLine } from './ground.ts';
import { pointOf } from './outside-places.ts';
import type { PlacedSignal } from './placed-signal.ts';

/**
 * Signals in the open air that tell where they were but not on which leg, each tied to the nearest leg
 * within reach: on a round it was seen from there. Of equals the first; the others stay as they are.
 */
export function tiedToLegs(
  { legs }: Pick<AreaPack, 'legs'>,
  signals: readonly PlacedSignal[],
  reachMetres: number,
): PlacedSignal[] {
  return signals.map((signal) => {
    const point = pointOf(signal);
    if (signal.tower !== null || signal.leg !== null || !point) return signal;
    const near = legs
      .map(({ id, line }) => ({ leg: id, away: alongLine(line, point).away }))
      .filter(({ away }) => away <= reachMetres)
      .sort((one, other) => one.away - other.away);
    return near[0] ? { ...signal, leg: near[0].leg } : signal;
  });
}
