import { dsvFormat } from 'd3';
import { readFileSync } from 'node:fs';

/**
 * The problems outside that come back, worked out from the raw files of the sample and the area by
 * nothing of ours: plain loops, haversine distances, and chances by counting.
 */
export interface IndependentProblem {
  readonly leg: string;
  readonly category: string;
  readonly points: readonly Point[];
  /** Null where it is the leg as a whole. */
  readonly centre: Point | null;
  readonly nights: readonly string[];
  readonly seen: number;
  readonly passes: number;
  readonly isGone: boolean;
}
export type Point = readonly [longitude: number, latitude: number];

interface Noted {
  readonly night: string;
  readonly minute: number | null;
  readonly direction: string;
  readonly point: Point | null;
}

interface Area {
  readonly legs: readonly { readonly id: string; readonly line: readonly Point[] }[];
  readonly taxonomy: {
    readonly subTypes: readonly {
      readonly id: string;
      readonly signalen: { readonly main: string; readonly sub: string } | null;
    }[];
  };
}

const DAY = 86_400_000;

export function readArea(): Area {
  return JSON.parse(readFileSync('static/areas/k-buurt.json', 'utf8')) as Area;
}

export function independentProblems(folder: string): IndependentProblem[] {
  const read = (file: string) =>
    dsvFormat(';').parse(readFileSync(`static/sample/${folder}/${file}.csv`, 'utf8'));
  const category = new Map(
    readArea().taxonomy.subTypes.map(({ id, signalen }) => [
      id,
      signalen ? `${signalen.main}/${signalen.sub}` : null,
    ]),
  );
  const groups = new Map<string, Noted[]>();
  for (const row of read('signals')) {
    const code = category.get(row['type'] ?? '');
    const moment = momentOf(row['tijd'] ?? '');
    if (!row['traject'] || !code || !moment) continue;
    const key = `${row['traject']} ${code}`;
    const point: Point | null = row['lengtegraad']
      ? [Number(row['lengtegraad']), Number(row['breedtegraad'])]
      : null;
    const noted = { ...moment, direction: row['richting'] ?? '', point };
    groups.set(key, [...(groups.get(key) ?? []), noted]);
  }
  const walks = read('visits').flatMap((row) => {
    const [from, to] = [momentOf(row['in'] ?? ''), momentOf(row['uit'] ?? '')];
    if (!row['traject'] || !from || !to) return [];
    const { night, minute } = from;
    return [{ leg: row['traject'], way: row['richting'], night, from: minute, to: to.minute }];
  });
  return [...groups].flatMap(([key, noted]) => {
    const [leg = '', code = ''] = key.split(' ');
    const passes = walks.filter((walk) => walk.leg === leg);
    return spotsOf(noted).flatMap(({ members, isSpot }) => {
      const nights = [...new Set(members.map(({ night }) => night))].sort();
      if (nights.length < 5) return [];
      const points = members.flatMap(({ point }) => (point ? [point] : []));
      const seenOn = new Set(
        members.map((one) => {
          const then = passes
            .filter((pass) => pass.night === one.night)
            .filter((pass) => one.direction === '' || pass.way === one.direction)
            .sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
          const gap = (pass: (typeof then)[number]) =>
            one.minute === null
              ? 0
              : Math.max((pass.from ?? 0) - one.minute, one.minute - (pass.to ?? 0), 0);
          const least = Math.min(...then.map(gap));
          return then.find((pass) => gap(pass) === least);
        }),
      );
      const walked = [...new Set(passes.map(({ night }) => night))].sort();
      return [
        {
          leg,
          category: code,
          points,
          centre: isSpot ? meanOf(points) : null,
          nights,
          seen: seenOn.size,
          passes: passes.length,
          isGone: isGone(nights, walked),
        },
      ];
    });
  });
}

/** Clusters of 3 within 25 m, and what is left to the leg as a whole. */
function spotsOf(noted: readonly Noted[]): { members: Noted[]; isSpot: boolean }[] {
  const placed = noted.filter(({ point }) => point !== null);
  const pointless = noted.filter(({ point }) => point === null);
  const near = (a: Noted, b: Noted) => metres(a.point as Point, b.point as Point) <= 25;
  const core = placed.filter((one) => placed.filter((other) => near(one, other)).length >= 3);
  const spots: Noted[][] = [];
  const left = new Set(core);
  while (left.size > 0) {
    const [start] = left;
    if (!start) break;
    const spot = [start];
    left.delete(start);
    for (const one of spot)
      for (const other of [...left])
        if (near(one, other)) {
          left.delete(other);
          spot.push(other);
        }
    spots.push(spot);
  }
  const cores = spots.map((spot) => [...spot]);
  const rest: Noted[] = [];
  for (const one of placed.filter((other) => !core.includes(other))) {
    const distances = cores.map((spot) =>
      Math.min(...spot.map((other) => metres(one.point as Point, other.point as Point))),
    );
    const nearest = Math.min(...distances);
    const spot = nearest <= 25 ? spots[distances.indexOf(nearest)] : undefined;
    (spot ?? rest).push(one);
  }
  const [only] = spots;
  if (only && spots.length === 1) only.push(...pointless);
  else rest.push(...pointless);
  return [...spots.map((members) => ({ members, isSpot: true })), { members: rest, isSpot: false }];
}

/** Of all ways to lay the later sightings over the nights walked after the first: too few end so early. */
function isGone(nights: readonly string[], walked: readonly string[]): boolean {
  const after = walked.filter((night) => night > (nights[0] ?? '')).length;
  const silent = walked.filter((night) => night > (nights.at(-1) ?? '')).length;
  const sightings = nights.length - 1;
  return silent > 0 && ways(after - silent, sightings) / ways(after, sightings) <= 0.05;
}

function ways(of: number, take: number): number {
  let product = 1;
  for (let i = 1; i <= take; i++) product = (product * (of - take + i)) / i;
  return product;
}

/** Night and minute since noon by the text of a time; a bare date is the evening of that day. */
function momentOf(text: string): { night: string; minute: number | null } | null {
  const [, day = '', hh, mm = '00'] = /^(\S+)(?: (\d\d)(?::(\d\d))?)?/.exec(text) ?? [];
  if (day === '') return null;
  if (hh === undefined) return { night: day, minute: null };
  const isMorning = Number(hh) < 12;
  const night = new Date(Date.parse(day) - (isMorning ? DAY : 0)).toISOString().slice(0, 10);
  return { night, minute: ((Number(hh) + 12) % 24) * 60 + Number(mm) };
}

function meanOf(points: readonly Point[]): Point {
  const sum = points.reduce(([x, y], [dx, dy]) => [x + dx, y + dy] as const, [0, 0] as const);
  return [sum[0] / points.length, sum[1] / points.length];
}

/** Haversine. */
export function metres([aX, aY]: Point, [bX, bY]: Point): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((bY - aY) * rad) / 2) ** 2 +
    Math.cos(aY * rad) * Math.cos(bY * rad) * Math.sin(((bX - aX) * rad) / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h));
}
