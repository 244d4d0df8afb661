import { describe, expect, it } from 'vitest';
import { makePackage, type PackageChoice } from '$lib/disclosure/make-package.ts';
import type { AreaPack } from '$lib/domain/area-pack.ts';
import { readers, type SharedPackage } from '$lib/domain/package.ts';
import { pack, season as rows } from '../data/sample.ts';
import { sourceOf } from './season-package.ts';

function made(source: ReturnType<typeof sourceOf>, own: Pick<PackageChoice, 'reader' | 'grain'>) {
  const stamp = { id: own.reader, madeAt: '2026-11-22T10:00:00Z' };
  return makePackage(source, { threshold: 5, rounding: 1, ...own }, [], stamp)
    .package as SharedPackage;
}

describe('who could be singled out', () => {
  const source = sourceOf(rows);

  it('is no coach: every stretch of time holds three rounds by three coaches', () => {
    let stretches = 0;
    for (const reader of readers)
      for (const grain of ['month', 'week'] as const) {
        const one = made(source, { reader, grain });
        for (const { dimension, nodes } of one.tables) {
          if (dimension !== 'period' && dimension !== 'weekday') continue;
          for (const node of nodes.filter(({ id }) => id !== 'unknown' && id !== 'all')) {
            const rounds = rows.rounds.filter(({ night }) => node.covers.includes(night));
            expect(rounds.length, node.id).toBeGreaterThanOrEqual(3);
            expect(new Set(rounds.flatMap(({ coaches }) => coaches)).size).toBeGreaterThanOrEqual(
              3,
            );
            stretches++;
          }
        }
        const text = JSON.stringify(one);
        for (const coach of new Set(rows.rounds.flatMap(({ coaches }) => coaches)))
          expect(text).not.toContain(coach);
        for (const { note } of rows.signals.slice(0, 200))
          if (note) expect(text).not.toContain(note);
      }
    console.log(`${stretches} stretches of time looked at: none is one pair's evenings`);
  }, 60_000);

  it('is no coach by the difference of a package in months and one in weeks', () => {
    const months = made(source, { reader: 'police', grain: 'month' });
    const periods = (one: SharedPackage | null) =>
      one?.tables.find(({ dimension }) => dimension === 'period')?.nodes ?? [];
    /** Rounds by what both packages tell apart of their nights. */
    const apart = (weeks: SharedPackage | null) => {
      const groups = new Map<string, string[][]>();
      for (const { night, coaches } of rows.rounds) {
        const key = [...periods(months), ...periods(weeks)]
          .map(({ covers }) => (covers.includes(night) ? 1 : 0))
          .join('');
        groups.set(key, [...(groups.get(key) ?? []), coaches]);
      }
      return [...groups.values()].map((rounds) => ({
        rounds: rounds.length,
        coaches: new Set(rounds.flat()).size,
      }));
    };
    const few = ({ rounds, coaches }: { rounds: number; coaches: number }) =>
      rounds < 3 || coaches < 3;
    const careless = made(source, { reader: 'evaluation', grain: 'week' });
    expect(apart(careless).filter(few).length).toBeGreaterThan(0);
    const choice = { reader: 'evaluation', grain: 'week', threshold: 5, rounding: 1 } as const;
    const stamp = { id: 'later', madeAt: '2026-11-22T11:00:00Z' };
    const aware = makePackage(source, choice, [months], stamp).package;
    expect(aware).not.toBeNull();
    expect(apart(aware).filter(few)).toEqual([]);
  }, 60_000);

  /** Storeys with homes, by tower and band of storeys, as a package tells them apart. */
  function storeysTogether(area: AreaPack): number[] {
    const one = made({ ...source, area }, { reader: 'police', grain: 'month' });
    const bands = one.tables.find(({ dimension }) => dimension === 'floor')?.nodes ?? [];
    expect(JSON.stringify(one)).not.toContain('gallery');
    return area.towers.flatMap((tower) =>
      bands
        .filter(({ id }) => id.startsWith('floor'))
        .map(
          ({ covers }) =>
            tower.levels.filter(
              ({ ordinal, units }) =>
                covers.includes(String(ordinal)) &&
                units.some(({ veraPlace }) => veraPlace === 'GAL'),
            ).length,
        )
        .filter((homes) => homes > 0),
    );
  }

  it('is no household: every band of storeys with homes holds three galleries and more', () => {
    const together = storeysTogether(pack);
    expect(together.length).toBeGreaterThan(4);
    expect(Math.min(...together)).toBeGreaterThanOrEqual(3);
  });

  it('is no household in a tower of which fewer storeys hold homes', () => {
    const [first, ...others] = pack.towers;
    if (!first) throw new RangeError('no tower');
    const top = Math.max(...first.levels.map(({ ordinal }) => ordinal));
    let looked = 0;
    for (let height = 4; height <= top; height++) {
      const low = { ...first, levels: first.levels.filter(({ ordinal }) => ordinal <= height) };
      const lifted = first.levels.filter(({ ordinal }) => ordinal <= 0 || ordinal > top - height);
      for (const tower of [low, { ...first, levels: lifted }]) {
        const together = storeysTogether({ ...pack, towers: [tower, ...others] });
        expect(Math.min(...together), `${height} storeys`).toBeGreaterThanOrEqual(3);
        looked += together.length;
      }
    }
    console.log(`${looked} bands of storeys looked at: none is one gallery`);
  });
});
