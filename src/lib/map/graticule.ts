import type { Box } from './map-data.ts';

export interface GraticuleLine {
  /** Degrees of the meridian or parallel. */
  value: number;
  line: [number, number][];
}

const steps = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30];

/** Meridians and parallels at a round step, four to eight across the box, running half a box past it. */
export function graticule([west, south, east, north]: Box): GraticuleLine[] {
  const span = Math.max(east - west, north - south);
  const step = steps.find((candidate) => span / candidate <= 6) ?? 45;
  const outer: Box = [west - span / 2, south - span / 2, east + span / 2, north + span / 2];
  return [
    ...multiples(step, outer[0], outer[2]).map((value) => ({
      value,
      line: [
        [value, outer[1]],
        [value, outer[3]],
      ] as [number, number][],
    })),
    ...multiples(step, outer[1], outer[3]).map((value) => ({
      value,
      line: [
        [outer[0], value],
        [outer[2], value],
      ] as [number, number][],
    })),
  ];
}

/** Rounded to the step's own decimals: 0.1 + 0.2 is 0.3 here. */
function multiples(step: number, from: number, to: number): number[] {
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
    Number(((first + i) * step).toFixed(6)),
  );
}
