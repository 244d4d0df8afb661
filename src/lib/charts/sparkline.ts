/** Pixels. */
type Point = readonly [x: number, y: number];

export interface Sparkline {
  readonly line: string;
  readonly area: string;
  /** Where the line ends; null without values. */
  readonly end: Point | null;
}

/**
 * Values by week, from zero to their own maximum, in a box of `width` by `height` pixels. The line
 * breaks where a week has no value.
 */
export function sparkline(
  weeks: readonly (number | null)[],
  width: number,
  height: number,
): Sparkline {
  // Up to one signal a week a line of counts stays low; rates have no such floor.
  const values = weeks.filter((value) => value !== null);
  const top = Math.max(0, ...values);
  const max = values.every(Number.isInteger) ? Math.max(1, top) : top;
  const x = (i: number) => (weeks.length > 1 ? (i * width) / (weeks.length - 1) : width);
  const y = (value: number) => height - (value / max) * height;
  const points = weeks.map((value, i): Point | null => (value === null ? null : [x(i), y(value)]));
  const runs = runsOf(points);
  const paths = runs.map(pathOf);
  return {
    line: paths.join(''),
    area: runs
      .map((run, i) => `${paths[i]}L${short(run.at(-1)?.[0])},${height}H${short(run[0]?.[0])}Z`)
      .join(''),
    end: points.at(-1) ?? null,
  };
}

/** Neighbours without a gap between them. */
function runsOf(points: readonly (Point | null)[]): Point[][] {
  const runs: Point[][] = [];
  points.forEach((point, i) => {
    if (point === null) return;
    if (i === 0 || points[i - 1] === null) runs.push([]);
    runs.at(-1)?.push(point);
  });
  return runs;
}

function pathOf(run: readonly Point[]): string {
  return `M${run.map(([x, y]) => `${short(x)},${short(y)}`).join('L')}`;
}

/** To a hundredth of a pixel: nobody sees more, and a path is read anew at every step of a drag. */
function short(pixels = 0): number {
  return Math.round(pixels * 100) / 100;
}
