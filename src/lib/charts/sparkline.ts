import { area, line } from 'd3';

export interface Sparkline {
  readonly line: string;
  readonly area: string;
  /** Where the line ends; null without values. */
  readonly end: readonly [x: number, y: number] | null;
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
  const points = weeks.map((value, i): [number, number] | null =>
    value === null ? null : [x(i), y(value)],
  );
  const defined = (point: [number, number] | null) => point !== null;
  return {
    line:
      line<[number, number] | null>(
        (point) => point?.[0] ?? 0,
        (point) => point?.[1] ?? 0,
      ).defined(defined)(points) ?? '',
    area:
      area<[number, number] | null>(
        (point) => point?.[0] ?? 0,
        height,
        (point) => point?.[1] ?? 0,
      ).defined(defined)(points) ?? '',
    end: points.at(-1) ?? null,
  };
}
