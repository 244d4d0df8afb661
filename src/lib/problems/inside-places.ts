import type { AreaPack } from '../domain/area-pack.ts';
import type { Gathered } from './outside-places.ts';
import type { PlacedSignal } from './placed-signal.ts';

/**
 * Signals of one family inside the towers, by unit and floor. A lift is one cabin and stairs are one
 * well: all their floors are one place. Signals known to a floor or a tower only are left out.
 */
export function insidePlaces(
  area: Pick<AreaPack, 'towers'>,
  signals: readonly PlacedSignal[],
): Gathered[] {
  const upright = new Set(
    area.towers.flatMap(({ id, levels }) =>
      levels.flatMap(({ units }) =>
        units
          .filter(({ category }) => category === 'elevator' || category === 'stairs')
          .map((unit) => `${id} ${unit.id}`),
      ),
    ),
  );
  const places = new Map<string, { place: Gathered['place']; signals: PlacedSignal[] }>();
  for (const signal of signals) {
    const { tower, unit } = signal;
    if (tower === null || unit === null) continue;
    const level = upright.has(`${tower} ${unit}`) ? null : signal.level;
    if (level === null && !upright.has(`${tower} ${unit}`)) continue;
    const name = `${tower} ${unit} ${level ?? ''}`.trim();
    const known = places.get(name);
    if (known) known.signals.push(signal);
    else places.set(name, { place: { kind: 'unit', tower, unit, level }, signals: [signal] });
  }
  return [...places].map(([name, gathered]) => ({ name, ...gathered }));
}
