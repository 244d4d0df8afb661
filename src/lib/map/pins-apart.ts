export type Pixels = readonly [x: number, y: number];
/** Left, top, right and bottom, in pixels. */
export type PixelFrame = readonly [left: number, top: number, right: number, bottom: number];

const TURNS = 12;
const RINGS = 5;

/**
 * Places for round pins that do not lie over one another: each at its spot where that is free, else
 * at the nearest free place on rings around it. Earlier pins go first, so the order is the rank.
 *
 * @param clear pixels between the middles of two pins.
 * @param keptFree what no pin may lie over, such as a name; where nothing else is free, one does.
 */
export function apart(
  spots: readonly Pixels[],
  clear: number,
  keptFree: readonly PixelFrame[] = [],
): Pixels[] {
  const placed: Pixels[] = [];
  for (const spot of spots) {
    const free = candidates(spot, clear).find(
      (place) =>
        placed.every(
          (other) => Math.hypot(place[0] - other[0], place[1] - other[1]) >= clear - 1e-6,
        ) && keptFree.every((frame) => distanceTo(frame, place) >= clear / 2),
    );
    placed.push(free ?? spot);
  }
  return placed;
}

/** From the middle of a pin to the nearest side; 0 inside. */
function distanceTo([left, top, right, bottom]: PixelFrame, [x, y]: Pixels): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
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
