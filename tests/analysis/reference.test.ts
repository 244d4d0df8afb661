import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answer } from '../support/reference.ts';

/**
 * Our statistics against the figures of R, PySAL, scikit-learn, ephem and published tables: the
 * whole reference when it stands beside the project, and always our own share of it.
 */
const SHARED = new URL('../../../shared/reference/', import.meta.url);
const OWN = new URL('../fixtures/reference/', import.meta.url);

interface ReferenceCase {
  name: string;
  source?: string;
  input: unknown;
  expected: Record<string, unknown>;
  tolerance: Tolerance;
}

interface Tolerance {
  abs?: number;
  rel?: number;
  p_abs?: number;
  seconds?: number;
}

interface ReferenceFile {
  method: string;
  source: string;
  cases: ReferenceCase[];
}

describe.skipIf(!existsSync(SHARED))('every case of the shared reference', () => {
  if (existsSync(SHARED)) describeFolder(SHARED);
});

describe('our own share of the reference', () => {
  describeFolder(OWN);

  it('holds a case of every method, each file naming its source', () => {
    const files = referenceFiles(OWN);
    expect(files.map(({ method }) => method)).toEqual(Object.keys(requiredKeys(OWN)).sort());
    for (const file of files) {
      expect(file.source, file.method).not.toBe('');
      expect(file.cases.length, file.method).toBeGreaterThan(0);
    }
  });
});

describe('the adapter', () => {
  it('refuses a method that no reference has', () => {
    expect(() => answer('z_unknown', {})).toThrow(RangeError);
  });
});

function describeFolder(folder: URL): void {
  const required = requiredKeys(folder);
  for (const { method, cases } of referenceFiles(folder)) {
    describe(method, () => {
      it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
        const got = answer(method, one.input);
        for (const key of required[method] ?? []) {
          if (key in one.expected) expect(got, `has ${key}`).toHaveProperty(key);
        }
        for (const [key, expected] of Object.entries(one.expected)) {
          if (key in got && !isAmbiguous(key, one.expected)) {
            compare(got[key], expected, key, one.tolerance, key);
          }
        }
      });
    });
  }
}

/** A border point of two clusters may bear either label: then only the core points are compared. */
function isAmbiguous(key: string, expected: Record<string, unknown>): boolean {
  const border = expected['ambiguous_border_points'];
  return /^(labels|cluster_sizes)$/.test(key) && Array.isArray(border) && border.length > 0;
}

const NOT_OURS =
  /^(published_|contrast_|R_circular|AER_|surveillance_|difference_|hmisc_|sfdep_)|_pkg_|_exactci/;

/** The rule of the reference: |got - expected| <= abs + rel |expected|, p also within p_abs. */
function compare(
  got: unknown,
  expected: unknown,
  name: string,
  tolerance: Tolerance,
  path: string,
): void {
  if (NOT_OURS.test(name)) return;
  if (typeof expected === 'number') {
    expect(typeof got, path).toBe('number');
    const reach = (tolerance.abs ?? 0) + (tolerance.rel ?? 0) * Math.abs(expected);
    const allowed = name.startsWith('p') ? Math.max(reach, tolerance.p_abs ?? 0) : reach;
    const distance = distanceOf(got as number, expected, name);
    expect(distance, `${path}: ${got} for ${expected}`).toBeLessThanOrEqual(
      name === 'day_length_seconds' ? 120 : allowed,
    );
  } else if (Array.isArray(expected)) {
    expect(Array.isArray(got) && got.length, path).toBe(expected.length);
    expected.forEach((one, i) =>
      compare((got as unknown[])[i], one, name, tolerance, `${path}[${i}]`),
    );
  } else if (expected !== null && typeof expected === 'object') {
    for (const [key, one] of Object.entries(expected)) {
      const inner = (got as Record<string, unknown> | null)?.[key];
      compare(inner, one, key, tolerance, `${path}.${key}`);
    }
  } else if (typeof expected === 'string' && tolerance.seconds !== undefined) {
    expect(
      secondsApart(String(got), expected),
      `${path}: ${got} for ${expected}`,
    ).toBeLessThanOrEqual(tolerance.seconds);
  } else {
    expect(got, path).toEqual(expected);
  }
}

function distanceOf(got: number, expected: number, name: string): number {
  const distance = Math.abs(got - expected);
  return name === 'mean_hour' ? Math.min(distance, Math.abs(24 - distance)) : distance;
}

/** Instants, or clock times `HH:MM` on whichever side of midnight. */
function secondsApart(a: string, b: string): number {
  if (b.length > 5) return Math.abs(Date.parse(a) - Date.parse(b)) / 1000;
  const [first = NaN, second = NaN] = [a, b].map(
    (clock) => Number(clock.slice(0, 2)) * 3600 + Number(clock.slice(3)) * 60,
  );
  const apart = Math.abs(first - second);
  return Math.min(apart, 86_400 - apart);
}

function requiredKeys(folder: URL): Record<string, string[]> {
  return JSON.parse(readFileSync(new URL('required-keys.json', folder), 'utf8')) as Record<
    string,
    string[]
  >;
}

function referenceFiles(folder: URL): ReferenceFile[] {
  return readdirSync(fileURLToPath(folder))
    .filter((name) => name.endsWith('.json') && name !== 'required-keys.json')
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as ReferenceFile);
}
