import { area, line } from 'd3';

export interface Sparkline {
  readonly line: string;
  readonly area: string;
  /** Where the line ends; null without values. */
  readonly end: readonly [x: number, y: number] | null;
}

/** Values by week, from zero to their own maximum, in a box of `width` by `height` pixels. */
export function sparkline(weeks: readonly number[], width: number, height: number): Sparkline {
  const max = Math.max(1, ...weeks);
  const x = (i: number) => (weeks.length > 1 ? (i * width) / (weeks.length - 1) : width);
  const y = (value: number) => height - (value / max) * height;
  const points = weeks.map((value, i): [number, number] => [x(i), y(value)]);
  return {
    line: line()(points) ?? '',
    area:
      area<[number, number]>(
        ([px]) => px,
        height,
        ([, py]) => py,
      )(points) ?? '',
    end: points.at(-1) ?? null,
  };
}
