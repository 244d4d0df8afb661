import { describe, expect, it } from 'vitest';
import { makePackage, type PackageChoice } from '$lib/disclosure/make-package.ts';
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

  it('is no household: every band of storeys with homes holds three galleries and more', () => {
    const one = made(source, { reader: 'police', grain: 'month' });
    const bands = one.tables.find(({ dimension }) => dimension === 'floor')?.nodes ?? [];
    expect(bands.length).toBeGreaterThan(4);
    for (const tower of pack.towers)
      for (const { id, covers } of bands) {
        if (!id.startsWith('floor')) continue;
        const homes = tower.levels.filter(
          ({ ordinal, units }) =>
            covers.includes(String(ordinal)) && units.some(({ veraPlace }) => veraPlace === 'GAL'),
        );
        if (homes.length) expect(homes.length, id).toBeGreaterThanOrEqual(3);
      }
    expect(JSON.stringify(one)).not.toContain('gallery');
  });
});
