import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildKBuurt } from '../../data/areas/k-buurt/pack.ts';
import {
  mainCategoryName,
  signalenCategories,
  signalenCategoryOf,
  subCategoryName,
} from '$lib/domain/signalen-categories.ts';
import { veraName } from '$lib/domain/vera-codes.ts';

const area = buildKBuurt();
// Stands beside the project and is no part of it.
const fixture = fileURLToPath(
  new URL('../../../shared/real/signalen/amsterdam-categories-fixture.json', import.meta.url),
);

describe('the categories of Signalen', () => {
  it('are known by slug, by name, and by a sub category alone', () => {
    const lamp = { main: 'wegen-verkeer-straatmeubilair', sub: 'straatverlichting-openbare-klok' };
    expect(signalenCategoryOf(lamp.main, lamp.sub)).toEqual(lamp);
    expect(signalenCategoryOf('', lamp.sub)).toEqual(lamp);
    expect(
      signalenCategoryOf('Wegen, verkeer, straatmeubilair', 'Straatverlichting / openbare klok'),
    ).toEqual(lamp);
    expect(signalenCategoryOf('afval', '')).toEqual({ main: 'afval', sub: null });
    expect(signalenCategoryOf('unknown', '')).toEqual({ main: null, sub: null });
  });

  it('hold every category that the types of the area are handed over under', () => {
    const used = area.taxonomy.subTypes.flatMap(({ signalen }) => signalen ?? []);
    expect(used.length).toBeGreaterThan(10);
    for (const { main, sub } of used) {
      expect(mainCategoryName(main)).not.toBe(main);
      expect(subCategoryName({ main, sub })).not.toBe(sub);
    }
  });

  it.runIf(existsSync(fixture))('are those of the published fixture', () => {
    const rows = JSON.parse(readFileSync(fixture, 'utf8')) as {
      pk: number;
      fields: { parent: number | null; slug: string; name: string };
    }[];
    const mains = new Map(
      rows.filter((r) => r.fields.parent === null).map((r) => [r.pk, r.fields]),
    );
    expect(Object.keys(signalenCategories).sort()).toEqual(
      [...mains.values()].map(({ slug }) => slug).sort(),
    );
    for (const { fields } of rows) {
      if (fields.parent === null) continue;
      const main = mains.get(fields.parent)?.slug ?? '';
      expect(subCategoryName({ main, sub: fields.slug })).toBe(fields.name);
    }
  });
});

describe('the codes of VERA', () => {
  it('have a name for every type and place of the area', () => {
    const codes = [
      ...area.taxonomy.subTypes.flatMap(({ vera }) => vera ?? []),
      ...area.towers.flatMap(({ levels }) =>
        levels.flatMap(({ units }) =>
          units.flatMap(({ veraPlace }) => (veraPlace ? [`DEFECTLOCATIE.${veraPlace}`] : [])),
        ),
      ),
    ];
    expect(codes.length).toBeGreaterThan(20);
    for (const code of codes) expect(veraName(code)).not.toBe(code);
  });
});
