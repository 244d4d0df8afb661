import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve } from 'yalps';
import { buildSeason } from '../../data/sample/build-season.ts';
import {
  makePackage,
  type PackageChoice,
  type PackageSource,
} from '$lib/disclosure/make-package.ts';
import type { SharedRecord } from '$lib/disclosure/records.ts';
import { SMALL, readers, type Reader, type SharedPackage } from '$lib/domain/package.ts';
import { datasets, pack } from '../data/sample.ts';
import { attack, boundsOf, type Narrowed } from './attack.ts';
import { sourceOf } from './season-package.ts';

const madeAt = '2026-11-22T10:00:00Z';
const choice = (reader: Reader, own: Partial<PackageChoice> = {}): PackageChoice => ({
  reader,
  threshold: 5,
  rounding: 1,
  grain: 'month',
  ...own,
});

/** Small counts that are known better than their protection asks, and others that are known at all. */
function broken(narrowed: readonly Narrowed[]): Narrowed[] {
  return narrowed.filter(({ cell, threshold, least, most }) => {
    if (cell === SMALL) return least > 1 + 1e-6 || most < threshold - 1 - 1e-6;
    if (cell < 0) return most - least < 1 - 1e-6;
    // Of a difference: nothing or many may be known, a small count must stay as open as any other.
    return most > 0.5 && most < threshold - 0.5 && most - least < threshold - 2 - 1e-6;
  });
}

function made(
  source: PackageSource,
  wanted: PackageChoice,
  earlier: readonly SharedPackage[],
  id: string,
) {
  return makePackage(source, wanted, earlier, { id, madeAt }).package;
}

describe('an attack by linear inequalities', () => {
  for (const { plan, rows } of datasets)
    it(`works nothing small out of the packages of ${plan.id}, alone or together`, () => {
      const source = sourceOf(rows);
      const packages: SharedPackage[] = [];
      let attacked = 0;
      for (const reader of readers) {
        const one = made(source, choice(reader), packages, reader);
        if (!one) continue;
        const alone = attack([one]);
        packages.push(one);
        const together = attack(packages);
        attacked += alone.length + together.length;
        expect(broken(alone), reader).toEqual([]);
        expect(broken(together), `${reader} with the earlier ones`).toEqual([]);
        expect(alone.length).toBeGreaterThan(10);
      }
      expect(packages).toHaveLength(3);
      console.log(`${plan.id}: 3 packages, ${attacked} cells attacked, none narrowed`);
    }, 60_000);

  it('holds with other thresholds, roundings and weeks', () => {
    const source = sourceOf(datasets[0]?.rows as never);
    let attacked = 0;
    for (const own of [
      { threshold: 10 },
      { rounding: 5 },
      { rounding: 3, threshold: 3 },
      { grain: 'week' },
    ] as const) {
      const one = made(source, choice('police', own), [], 'one') as SharedPackage;
      const narrowed = attack([one]);
      attacked += narrowed.length;
      expect(broken(narrowed), JSON.stringify(own)).toEqual([]);
    }
    console.log(`4 variants: ${attacked} cells attacked, none narrowed`);
  }, 120_000);

  it('does break packages that only hide the small cells, so that it can fail', () => {
    const source = sourceOf(datasets[0]?.rows as never);
    const one = made(source, choice('police'), [], 'police') as SharedPackage;
    const careless = hideSmallOnly(source, one);
    const found = broken(attack([careless]));
    expect(found.length).toBeGreaterThan(20);
    console.log(`hiding small cells alone: ${found.length} of them worked out`);
  }, 60_000);

  it('breaks two packages made without knowing of one another', () => {
    const source = sourceOf(datasets[0]?.rows as never);
    const [months, weeks] = (['month', 'week'] as const).map(
      (grain) => made(source, choice('police', { grain }), [], grain) as SharedPackage,
    );
    expect(
      broken(attack([months as SharedPackage, weeks as SharedPackage])).length,
    ).toBeGreaterThan(0);
    const aware = makePackage(
      source,
      choice('police', { grain: 'week' }),
      [months as SharedPackage],
      {
        id: 'aware',
        madeAt,
      },
    );
    if (aware.package) expect(broken(attack([months as SharedPackage, aware.package]))).toEqual([]);
  }, 120_000);

  it('works nothing out of seasons made by seed', () => {
    let attacked = 0;
    for (let seed = 1; seed <= 3; seed++) {
      const source = sourceOf(buildSeason({ seed, patterns: seed % 2 === 0 }, pack));
      const packages: SharedPackage[] = [];
      for (const reader of readers) {
        const one = made(source, choice(reader), packages, reader);
        if (one) packages.push(one);
      }
      const narrowed = attack(packages);
      attacked += narrowed.length;
      expect(broken(narrowed), `seed ${seed}`).toEqual([]);
    }
    console.log(`3 seasons by seed: ${attacked} cells attacked, none narrowed`);
  }, 120_000);

  it('works nothing out of small random data', () => {
    let attacked = 0;
    let refused = 0;
    const record = fc.record({
      place: fc.integer({ min: 0, max: 4 }),
      type: fc.integer({ min: 0, max: 7 }),
      day: fc.integer({ min: 0, max: 60 }),
      hour: fc.integer({ min: 6, max: 13 }),
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 20, maxLength: 120 }), (drawn) => {
        const source = smallSource(drawn);
        const packages: SharedPackage[] = [];
        for (const reader of readers) {
          const result = makePackage(source, choice(reader), packages, { id: reader, madeAt });
          if (result.package) packages.push(result.package);
          else refused++;
        }
        const narrowed = attack(packages);
        attacked += narrowed.length;
        expect(broken(narrowed)).toEqual([]);
      }),
      { numRuns: 25, seed: 7 },
    );
    console.log(`25 random seasons: ${attacked} cells attacked, ${refused} packages refused`);
  }, 120_000);

  it('finds no more with all dimensions of a fine cell at once than with one at a time', () => {
    const drawn = fc.sample(
      fc.record({
        place: fc.integer({ min: 0, max: 2 }),
        type: fc.constantFrom(0, 2, 4),
        day: fc.constantFrom(2, 20, 40),
        hour: fc.constantFrom(7, 9),
      }),
      { numRuns: 90, seed: 11 },
    );
    const one = made(smallSource(drawn), choice('evaluation'), [], 'one') as SharedPackage;
    const small = {
      ...one,
      tables: one.tables.filter((t) => ['period', 'type', 'hour'].includes(t.dimension)),
    };
    const narrowed = attack([small]);
    expect(narrowed.length).toBeGreaterThan(0);
    for (const { where, least, most } of narrowed) {
      const joint = jointBounds(small, where);
      expect(joint.least, where).toBeCloseTo(least, 5);
      if (most < Infinity) expect(joint.most, where).toBeCloseTo(most, 5);
    }
  }, 60_000);
});

/** What a careless maker would send: small cells hidden, all others told. */
function hideSmallOnly(source: PackageSource, one: SharedPackage): SharedPackage {
  const tables = one.tables.map((table) => ({
    ...table,
    cells: table.cells.map((row, p) =>
      row.map((cell, x) => (cell === -2 ? countIn(source, one, table.dimension, p, x) : cell)),
    ),
  }));
  return { ...one, tables };
}

function countIn(
  { records }: PackageSource,
  { places, tables }: SharedPackage,
  dimension: SharedPackage['tables'][number]['dimension'],
  p: number,
  x: number,
): number {
  const node = tables.find((table) => table.dimension === dimension)?.nodes[x];
  const place = places[p];
  const holds = (covers: readonly string[] | undefined, code: string) =>
    covers?.length === 0 || covers?.includes(code);
  const code = {
    period: (r: SharedRecord) => r.night ?? 'unknown',
    weekday: (r: SharedRecord) => r.night ?? 'unknown',
    type: (r: SharedRecord) => `${r.main}/${r.sub ?? ''}`,
    hour: (r: SharedRecord) => (r.hour === null ? 'unknown' : String(r.hour)),
    floor: (r: SharedRecord) =>
      r.tower === null ? 'outside' : r.level === null ? 'unknown' : String(r.level),
    outcome: (r: SharedRecord) => r.outcome,
  }[dimension];
  const where = (r: SharedRecord) =>
    r.tower ? `tower:${r.tower}` : r.leg ? `leg:${r.leg}` : 'unknown';
  return records.filter((r) => holds(place?.covers, where(r)) && holds(node?.covers, code(r)))
    .length;
}

function smallSource(
  drawn: readonly { place: number; type: number; day: number; hour: number }[],
): PackageSource {
  const { subTypes } = pack.taxonomy;
  const night = (day: number) => new Date(Date.UTC(2022, 0, 3 + day)).toISOString().slice(0, 10);
  const records = drawn.map(({ place, type, day, hour }) => ({
    tower: place < 3 ? (pack.towers[place]?.id ?? null) : null,
    level: place < 3 ? day % 14 : null,
    leg: place >= 3 ? (pack.legs[place - 3]?.id ?? null) : null,
    night: night(day),
    hour,
    main: subTypes[type * 3]?.main ?? '',
    sub: subTypes[type * 3]?.id ?? null,
    outcome: (['closed', 'open', 'none'] as const)[day % 3] as 'closed',
    count: 1,
  }));
  const coaches = ['a', 'b', 'c', 'd'];
  const walks = Array.from({ length: 61 }, (_, day) => ({
    night: night(day),
    from: 420,
    to: 700,
    coaches: [coaches[day % 4] as string, coaches[(day + 1) % 4] as string],
  }));
  const name = { nl: 'Klein', en: 'Small' };
  return { area: pack, name, caution: null, records, walks, passes: new Map() };
}

/** As the attack, with a variable for every combination of place, period, type and hour. */
function jointBounds(one: SharedPackage, where: string): { least: number; most: number } {
  const leaves = (covers: readonly string[][]) => [...new Set(covers.flat())];
  const places = leaves(one.places.map(({ covers }) => covers));
  const dims = one.tables.map(({ nodes }) => {
    const parents = new Set(nodes.map(({ parent }) => parent));
    return nodes
      .filter(({ id, covers }) => covers.length && !parents.has(id))
      .map(({ covers }) => covers[0] as string);
  });
  let cells: string[][] = places.map((place) => [place]);
  for (const codes of dims) cells = cells.flatMap((cell) => codes.map((code) => [...cell, code]));
  const holds = (covers: readonly string[], code: string) =>
    covers.length === 0 || covers.includes(code);
  const constraints = new Map<string, ReturnType<typeof boundsOf>>();
  const variables = new Map(cells.map((cell) => [cell.join('|'), new Map<string, number>()]));
  one.tables.forEach(({ nodes, cells: figures, dimension }, d) => {
    one.places.forEach((place, p) =>
      nodes.forEach((node, x) => {
        const key = `${one.id} ${dimension} ${place.id} ${node.id}`;
        constraints.set(key, boundsOf({ ...one, cell: figures[p]?.[x] as number }));
        for (const cell of cells)
          if (holds(place.covers, cell[0] as string) && holds(node.covers, cell[d + 1] as string)) {
            variables.get(cell.join('|'))?.set(key, 1);
            if (key === where) variables.get(cell.join('|'))?.set('asked', 1);
          }
      }),
    );
  });
  const run = (direction: 'minimize' | 'maximize') => {
    const answer = solve(
      { direction, objective: 'asked', constraints, variables },
      { precision: 1e-7 },
    );
    if (answer.status === 'unbounded') return Infinity;
    expect(answer.status).toBe('optimal');
    return answer.result;
  };
  return { least: run('minimize'), most: run('maximize') };
}
