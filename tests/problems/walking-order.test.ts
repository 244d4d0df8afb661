import { expect, it } from 'vitest';
import { season } from '../data/sample.ts';
import { alongLine } from '$lib/problems/ground.ts';
import { recurringProblems } from '$lib/problems/recurring-problems.ts';
import { inWalkingOrder } from '$lib/problems/walking-order.ts';
import { area, passed, placed } from './rows.ts';

const { problems } = recurringProblems(area, placed(season), passed(season));
const ordered = inWalkingOrder(area, problems);

it('follows stops and legs, the tower before the leg that leaves it', () => {
  const stops = area.stops.map(({ id }) => id);
  const legs = area.legs.map(({ id }) => id);
  const at = ordered.map(({ place }) =>
    place.kind === 'unit'
      ? 2 * stops.indexOf(place.tower)
      : place.kind === 'leg'
        ? 2 * legs.indexOf(place.leg) + 1
        : Infinity,
  );
  expect(new Set(at).size).toBeGreaterThan(6);
  expect(at).toEqual([...at].sort((a, b) => a - b));
});

it('goes along a leg by its metres', () => {
  const leg = area.legs.find(({ id }) => id === 'klieverink-kouwenoord');
  const shares = ordered.flatMap(({ place, centre }) =>
    place.kind === 'leg' && place.isSpot && place.leg === leg?.id && centre
      ? [alongLine(leg.line, centre).share]
      : [],
  );
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});
