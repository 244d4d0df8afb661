export type Pixels = readonly [x: number, y: number];

const TURNS = 12;
const RINGS = 5;

/**
 * Places for round pins that do not lie over one another: each at its spot where that is free, else
 * at the nearest free place on rings around it. Earlier pins go first, so the order is the rank.
 *
 * @param clear pixels between the middles of two pins.
 */
export function apart(spots: readonly Pixels[], clear: number): Pixels[] {
  const placed: Pixels[] = [];
  for (const spot of spots) {
    const free = candidates(spot, clear).find((place) =>
      placed.every((other) => Math.hypot(place[0] - other[0], place[1] - other[1]) >= clear - 1e-6),
    );
    placed.push(free ?? spot);
  }
  return placed;
}

function candidates([x, y]: Pixels, clear: number): Pixels[] {
  const around: Pixels[] = [[x, y]];
  for (let ring = 1; ring <= RINGS; ring++)
    for (let turn = 0; turn < TURNS; turn++) {
      const angle = (turn / TURNS) * 2 * Math.PI - Math.PI / 2;
      around.push([x + ring * clear * Math.cos(angle), y + ring * clear * Math.sin(angle)]);
    }
  return around;
}
