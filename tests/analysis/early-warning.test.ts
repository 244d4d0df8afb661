import { describe, expect, it } from 'vitest';
import { controlLimit } from '../../src/lib/analysis/control-limit.ts';
import { poissonCusum } from '../../src/lib/analysis/cusum.ts';
import { earlyWarning, type EarlyWarningOptions } from '../../src/lib/analysis/early-warning.ts';
import { ewma } from '../../src/lib/analysis/ewma.ts';
import { overdispersedCount, poissonVariate } from '../../src/lib/analysis/random-variates.ts';
import { seededRandom } from '../../src/lib/analysis/random.ts';

describe('the Poisson CUSUM', () => {
  it('sums the log likelihood ratio and begins anew at 0', () => {
    const path = poissonCusum([0, 3, 0], [1, 1, 1], 2);
    expect(path[0]).toBe(0);
    expect(path[1]).toBeCloseTo(3 * Math.log(2) - 1, 14);
    expect(path[2]).toBeCloseTo(3 * Math.log(2) - 2, 14);
  });

  it('stands still on a night off', () => {
    const path = poissonCusum([4, 0, 0], [1, 0, 0], 2);
    expect(path[1]).toBe(path[0]);
    expect(path[2]).toBe(path[0]);
  });

  it('refuses a ratio that is no rise and signals where none can be expected', () => {
    expect(() => poissonCusum([1], [1], 1)).toThrow(RangeError);
    expect(() => poissonCusum([1], [0], 2)).toThrow(RangeError);
    expect(() => poissonCusum([1], [1, 1], 2)).toThrow(RangeError);
  });
});

describe('the exponentially weighted average', () => {
  it('weighs the newest night most and forgets the rest', () => {
    const path = ewma([8, 4, 4], [4, 4, 4], 0.25);
    expect(Array.from(path)).toEqual([0.5, 0.375, 0.28125]);
  });

  it('stands still on a night off and refuses a weight outside (0, 1]', () => {
    expect(Array.from(ewma([8, 0], [4, 0], 0.5))).toEqual([1, 1]);
    expect(() => ewma([1], [1], 0)).toThrow(RangeError);
  });
});

describe('the control limit', () => {
  const chart = (counts: Float64Array, expected: Float64Array) => poissonCusum(counts, expected, 2);

  it('gives false alarms at the rate it states, on counts it has not seen', () => {
    const expected = Float64Array.from(
      { length: 60 },
      (_, night) => [1.5, 3, 0, 2][night % 4] ?? 0,
    );
    const options = { averageRunLength: 100, seed: 1, runs: 4000 };
    const { limit, falseAlarmChance, falseAlarmsPerNight } = controlLimit(
      chart,
      { expected },
      options,
    );
    expect(falseAlarmChance).toBeLessThanOrEqual(1 - Math.exp(-45 / 100));
    expect(falseAlarmsPerNight).toBeCloseTo(0.01, 2);
    const random = seededRandom(999);
    let alarms = 0;
    for (let run = 0; run < 2000; run++) {
      const counts = expected.map((mean) => poissonVariate(mean, random));
      if (chart(counts, expected).some((level) => level > limit)) alarms++;
    }
    expect(Math.abs(alarms / 2000 - falseAlarmChance)).toBeLessThan(0.035);
  });

  it('rises with dispersion and with a past too short to trust', () => {
    const options = { averageRunLength: 200, seed: 1, runs: 1000 };
    const expected = new Array<number>(40).fill(2);
    const plain = controlLimit(chart, { expected }, options).limit;
    const wild = controlLimit(chart, { expected, dispersion: 3 }, options).limit;
    const short = controlLimit(chart, { expected, learntFromCount: 10 }, options).limit;
    expect(wild).toBeGreaterThan(plain);
    expect(short).toBeGreaterThan(plain);
  });

  it('refuses a place that expects nothing', () => {
    const options = { averageRunLength: 60, seed: 1 };
    expect(() => controlLimit(chart, { expected: [0, 0] }, options)).toThrow(RangeError);
    const hasty = { averageRunLength: 1, seed: 1 };
    expect(() => controlLimit(chart, { expected: [1] }, hasty)).toThrow(RangeError);
  });
});

describe('early warning', () => {
  const options: EarlyWarningOptions = {
    learningNights: 30,
    chart: { kind: 'cusum', ratio: 2 },
    averageRunLength: 200,
    seed: 5,
  };
  const season = (late: number, seed: number, dispersion = 1) => {
    const random = seededRandom(seed);
    return Array.from({ length: 60 }, (_, night) =>
      overdispersedCount(night < 45 ? 2 : late, dispersion, random),
    );
  };
  const hours = new Array<number>(60).fill(8);

  it.each([{ kind: 'cusum', ratio: 2 } as const, { kind: 'ewma', weight: 0.2 } as const])(
    'names the run of nights of a rise planted at night 45 ($kind)',
    (chart) => {
      const warned = earlyWarning(season(8, 1), hours, { ...options, chart });
      const last = warned?.runs.at(-1);
      expect(last?.to).toBe(59);
      expect(last?.from).toBeGreaterThanOrEqual(45);
      expect(last?.from).toBeLessThan(52);
      expect(warned?.ownRate).toBeCloseTo(0.25, 1);
    },
  );

  it('raises no more alarms in quiet seasons than it states', () => {
    let warned = 0;
    let stated = 0;
    const seasons = 150;
    for (let seed = 0; seed < seasons; seed++) {
      const found = earlyWarning(season(2, seed), hours, options);
      if ((found?.runs.length ?? 0) > 0) warned++;
      stated += found?.falseAlarmChance ?? 0;
    }
    expect(stated / seasons).toBeCloseTo(1 - Math.exp(-30 / 200), 1);
    expect(warned / seasons).toBeLessThanOrEqual(stated / seasons + 0.06);
  });

  it('has nothing to say where the past saw nothing or was not walked', () => {
    expect(earlyWarning([0, 0, 3], [8, 8, 8], { ...options, learningNights: 2 })).toBeNull();
    expect(earlyWarning([0, 0, 3], [0, 0, 8], { ...options, learningNights: 2 })).toBeNull();
    expect(earlyWarning([], [], { ...options, learningNights: 0 })).toBeNull();
    expect(() => earlyWarning([1], [8], options)).toThrow(RangeError);
  });
});
