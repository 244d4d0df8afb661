import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  layOutCalendar,
  MONTH_HEIGHT,
  nightRange,
  stepInCalendar,
  WEEKDAY_WIDTH,
} from '$lib/charts/calendar-layout.ts';
import { addNights, nightsBetween } from '$lib/domain/night-calendar.ts';

// 2021-12-01 is a Wednesday.
const season = ['2021-12-01', '2022-03-15'] as const;
const chicago = ['2018-01-01', '2018-08-28'] as const;

describe('layout', () => {
  test('weeks are columns and weekdays, Monday first, are rows', () => {
    const { cell, corner } = layOutCalendar(...season, 900);
    expect(corner('2021-12-01')).toEqual([WEEKDAY_WIDTH, MONTH_HEIGHT + 2 * cell]);
    expect(corner('2021-12-06')).toEqual([WEEKDAY_WIDTH + cell, MONTH_HEIGHT]);
  });

  test('240 nights stand in one band at 900 px and in three on a phone', () => {
    expect(layOutCalendar(...chicago, 900).bandTops).toHaveLength(1);
    expect(layOutCalendar(...chicago, 320).bandTops).toHaveLength(3);
  });

  test.each([240, 320, 390, 620, 900])('nights are targets of 24 px and fit in %i px', (width) => {
    const layout = layOutCalendar(...chicago, width);
    expect(layout.cell).toBeGreaterThanOrEqual(24);
    expect(layout.width).toBeLessThanOrEqual(width + 1);
  });

  test('no two nights stand on the same place', () => {
    const layout = layOutCalendar(...chicago, 320);
    const nights = nightsBetween(...chicago);
    expect(new Set(nights.map((night) => layout.corner(night).join())).size).toBe(nights.length);
  });

  test('the middle of every night finds that night again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 239 }),
        fc.integer({ min: 200, max: 1000 }),
        (n, width) => {
          const layout = layOutCalendar(...chicago, width);
          const night = addNights(chicago[0], n);
          const [x, y] = layout.corner(night);
          expect(layout.nightAt(x + layout.cell / 2, y + layout.cell / 2)).toBe(night);
        },
      ),
    );
  });

  test('a point outside finds a night of the period', () => {
    const layout = layOutCalendar(...season, 400);
    expect(layout.nightAt(-99, -99)).toBe('2021-12-01');
    expect(layout.nightAt(9999, 9999)).toBe('2022-03-15');
  });

  test('one night is a calendar too', () => {
    const layout = layOutCalendar('2022-01-01', '2022-01-01', 320);
    expect(layout.bandTops).toHaveLength(1);
    expect(layout.months).toHaveLength(1);
    expect(layout.monthBorders).toBe('');
  });

  test('a calendar that has no width yet lays out without a fault', () => {
    expect(layOutCalendar(...season, 0).cell).toBe(24);
  });
});

describe('months', () => {
  test('every month is named once where the calendar has one band', () => {
    const { months } = layOutCalendar(...season, 900);
    expect(months.map(({ first, last }) => [first, last])).toEqual([
      ['2021-12-01', '2021-12-31'],
      ['2022-01-01', '2022-01-31'],
      ['2022-02-01', '2022-02-28'],
      ['2022-03-01', '2022-03-15'],
    ]);
  });

  test('a month that goes on in a next band is named there again, as a whole', () => {
    const january = layOutCalendar(...season, 320).months.filter((m) => m.first === '2022-01-01');
    expect(january.map(({ last }) => last)).toEqual(['2022-01-31', '2022-01-31']);
    expect(january[0]?.y).not.toBe(january[1]?.y);
  });

  test('names of months do not overlap', () => {
    for (const width of [320, 500, 900]) {
      const { months } = layOutCalendar(...chicago, width);
      for (const [i, month] of months.entries()) {
        const next = months[i + 1];
        if (next?.y === month.y) expect(month.x + month.width).toBeLessThanOrEqual(next.x);
      }
    }
  });

  test('a border between months steps around the days of the week it cuts', () => {
    // 2022-01-01 is the Saturday of the fifth week.
    const { cell, monthBorders } = layOutCalendar('2021-12-01', '2022-01-31', 900);
    const x = WEEKDAY_WIDTH + 4 * cell;
    const y = (row: number) => MONTH_HEIGHT + row * cell;
    expect(monthBorders).toBe(`M${x},${y(7)}V${y(5)}H${x + cell}V${y(0)}`);
  });
});

describe('chosen nights', () => {
  test('a run inside one week is a rectangle', () => {
    const { cell, outline } = layOutCalendar(...season, 900);
    const [x, y] = [WEEKDAY_WIDTH + cell, MONTH_HEIGHT];
    expect(outline('2021-12-06', '2021-12-07')).toBe(
      `M${x},${y}H${x + cell}V${y + 2 * cell}H${x}Z`,
    );
  });

  test('a run over a break between bands has a part in each', () => {
    const { outline } = layOutCalendar(...season, 320);
    expect(outline(...season).split('M')).toHaveLength(3);
  });

  test('nights outside the period have no outline', () => {
    expect(layOutCalendar(...season, 900).outline('2019-01-01', '2019-02-01')).toBe('');
  });

  test('two nights make a range in either order', () => {
    expect(nightRange('2022-01-09', '2022-01-03')).toEqual(['2022-01-03', '2022-01-09']);
  });
});

describe('keys', () => {
  const step = (night: string, key: string) => stepInCalendar(night, key, ...season);

  test('up and down go a night, left and right a week', () => {
    expect(step('2022-01-12', 'ArrowUp')).toBe('2022-01-11');
    expect(step('2022-01-12', 'ArrowRight')).toBe('2022-01-19');
  });

  test('Home and End lead to the Monday and the Sunday of the week', () => {
    expect(step('2022-01-12', 'Home')).toBe('2022-01-10');
    expect(step('2022-01-12', 'End')).toBe('2022-01-16');
  });

  test('keys stop at the ends of the period', () => {
    expect(step('2021-12-03', 'ArrowLeft')).toBe('2021-12-01');
    expect(step('2022-03-10', 'PageDown')).toBe('2022-03-15');
  });

  test('another key leads nowhere', () => {
    expect(step('2022-01-12', 'x')).toBeNull();
  });
});
