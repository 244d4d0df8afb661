import { toMetres, type Degrees } from '$lib/domain/local-plane.ts';

/**
 * The point at a share (0 to 1) of a line's length, and the heading there in radians
 * counter-clockwise from east.
 */
export function pointAlong(
  line: readonly Degrees[],
  share: number,
): { point: [number, number]; heading: number } {
  const first = line[0];
  if (!first) throw new RangeError('a line without points');
  const steps = line.slice(1).map((to, i) => {
    const from = line[i] ?? to;
    const [dx, dy] = toMetres(from, to);
    return { from, to, length: Math.hypot(dx, dy), heading: Math.atan2(dy, dx) };
  });
  let left = share * steps.reduce((sum, step) => sum + step.length, 0);
  for (const [i, { from, to, length, heading }] of steps.entries()) {
    if (left <= length || i === steps.length - 1) {
      const t = length > 0 ? Math.min(1, left / length) : 0;
      return {
        point: [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])],
        heading,
      };
    }
    left -= length;
  }
  return { point: [first[0], first[1]], heading: 0 };
}
