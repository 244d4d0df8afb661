import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  binsInWindow,
  binStart,
  clipRange,
  hourTicks,
  moveEdge,
  peakOf,
  rangeOrNull,
  shiftRange,
  snapRange,
} from '$lib/charts/night-bins.ts';

// 18:00 to 06:00
const evening = [360, 1080] as const;
const countOf = ({ count }: { count: number }) => count;

describe('bins', () => {
  test('the window includes its first minute and excludes its last', () => {
    const bins = [345, 360, 1065, 1080].map((minute) => ({ minute, count: 1 }));
    expect(binsInWindow(bins, evening).map((bin) => bin.minute)).toEqual([360, 1065]);
  });

  test('the peak is the first of the highest bins', () => {
    const bins = [3, 7, 7].map((count, i) => ({ minute: i * 15, count }));
    expect(peakOf(bins, countOf)?.minute).toBe(15);
  });

  test('without signals there is no peak', () => {
    expect(peakOf([], countOf)).toBeNull();
    expect(peakOf([{ minute: 0, count: 0 }], countOf)).toBeNull();
  });
});

describe('brush', () => {
  test('a drag covers every bin it touches, in either direction', () => {
    expect(snapRange(616, 664, evening, 15)).toEqual([615, 675]);
    expect(snapRange(664, 616, evening, 15)).toEqual([615, 675]);
  });

  test('a click covers one bin', () => {
    expect(snapRange(620, 620, evening, 15)).toEqual([615, 630]);
    expect(snapRange(620, 620, evening, 60)).toEqual([600, 660]);
  });

  test('a drag that leaves the window ends at its border', () => {
    expect(snapRange(-500, 370, evening, 15)).toEqual([360, 375]);
    expect(snapRange(1070, 9999, evening, 15)).toEqual([1065, 1080]);
  });

  test('a window that is no whole number of bins ends with a short one', () => {
    expect(binStart(1079, [0, 1090], 60)).toBe(1020);
    expect(snapRange(1085, 1085, [0, 1090], 60)).toEqual([1080, 1090]);
  });

  test('an edge keeps a bin away from the other edge', () => {
    expect(moveEdge([600, 660], 'from', 900, evening, 15)).toEqual([645, 660]);
    expect(moveEdge([600, 660], 'to', 100, evening, 15)).toEqual([600, 615]);
  });

  test('an edge goes to the nearest border between bins', () => {
    expect(moveEdge([600, 660], 'to', 697, evening, 15)).toEqual([600, 690]);
    expect(moveEdge([600, 660], 'to', 698, evening, 15)).toEqual([600, 705]);
  });

  test('a shifted range keeps its length inside the window', () => {
    expect(shiftRange([600, 660], 37, evening, 15)).toEqual([630, 690]);
    expect(shiftRange([600, 660], 9999, evening, 15)).toEqual([1020, 1080]);
    expect(shiftRange([600, 660], -9999, evening, 15)).toEqual([360, 420]);
  });

  test('the whole window is no choice', () => {
    expect(rangeOrNull([360, 1080], evening)).toBeNull();
    expect(rangeOrNull([375, 1080], evening)).toEqual([375, 1080]);
  });

  test('a range from elsewhere shows its part in the window', () => {
    expect(clipRange([0, 420], evening)).toEqual([360, 420]);
    expect(clipRange([0, 360], evening)).toBeNull();
  });

  test('whatever is dragged, whole bins of the window come out', () => {
    const minute = fc.double({ min: -2000, max: 3000, noNaN: true });
    fc.assert(
      fc.property(minute, minute, fc.constantFrom(15, 60), (a, b, bin) => {
        const [from, to] = snapRange(a, b, evening, bin);
        expect(from).toBeGreaterThanOrEqual(evening[0]);
        expect(to).toBeLessThanOrEqual(evening[1]);
        expect(to - from).toBeGreaterThanOrEqual(bin);
        expect((from - evening[0]) % bin).toBe(0);
        expect((to - evening[0]) % bin).toBe(0);
      }),
    );
  });
});

describe('hour ticks', () => {
  test('with room every hour has its clock time', () => {
    const ticks = hourTicks(evening, 840);
    expect(ticks).toHaveLength(13);
    expect(ticks[0]).toEqual({ minute: 360, label: '18:00' });
    expect(ticks.at(-1)).toEqual({ minute: 1080, label: '06:00' });
  });

  test('on a phone every second hour is named, the rest keep their tick', () => {
    const labels = hourTicks(evening, 250).map((tick) => tick.label);
    expect(labels.filter(Boolean)).toEqual(['18', '20', '22', '00', '02', '04', '06']);
    expect(labels).toHaveLength(13);
  });

  test('a whole day starts and ends at noon', () => {
    const labels = hourTicks([0, 1440], 250).map((tick) => tick.label);
    expect(labels[0]).toBe('12');
    expect(labels.at(-1)).toBe('12');
  });
});
