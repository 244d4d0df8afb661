import type { DateOrder, WallTimeReader } from './wall-time.ts';

export interface DateOrderVerdict {
  readonly order: DateOrder;
  /** False when the column fits another order as well and nothing but custom chose this one. */
  readonly certain: boolean;
  /** Dates that only fit another order than the chosen one. */
  readonly contradicting: number;
}

const orders: readonly DateOrder[] = ['day-first', 'month-first', 'year-first'];

/**
 * Gathers from all dates of a column which of their numbers is the day. An order that makes more
 * impossible dates loses; among those left, the one under which the rows run on in time, as exports
 * do; else day first.
 */
export class DateOrderEvidence {
  readonly #impossible: Record<DateOrder, number> = counts();
  readonly #backward: Record<DateOrder, number> = counts();
  readonly #last: Record<DateOrder, number> = counts();
  readonly #span: Record<DateOrder, number> = counts();
  #distinct = new Set<number>();
  seen = 0;

  /** Only dates of three numbers with the year not in front count. */
  add(reader: WallTimeReader): void {
    if (!reader.numeric || reader.first > 99) return;
    this.seen++;
    const { first, second, third } = reader;
    if (this.#distinct.size < 3) this.#distinct.add(first * 1e6 + second * 1e4 + third);
    this.#weigh('day-first', third, second, first);
    this.#weigh('month-first', third, first, second);
    if (third < 100) this.#weigh('year-first', first, second, third);
    else this.#impossible['year-first']++;
  }

  #weigh(order: DateOrder, year: number, month: number, day: number): void {
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      this.#impossible[order]++;
      return;
    }
    const at = (year % 100) * 372 + month * 31 + day;
    const step = at - this.#last[order];
    if (this.#last[order] !== 0) {
      if (step < 0) this.#backward[order]++;
      this.#span[order] += Math.abs(step);
    }
    this.#last[order] = at;
  }

  verdict(): DateOrderVerdict {
    const fewest = Math.min(...orders.map((order) => this.#impossible[order]));
    const possible = orders.filter((order) => this.#impossible[order] === fewest);
    if (this.seen === 0) return { order: 'day-first', certain: true, contradicting: 0 };
    const [only] = possible;
    if (only && possible.length === 1) return { order: only, certain: true, contradicting: fewest };
    // Year first in two digits is rare: it must win by chronology, not by default.
    const ranked = [...possible].sort(
      (a, b) => this.#backward[a] - this.#backward[b] || this.#span[a] - this.#span[b],
    );
    const [best, next] = ranked;
    const clear =
      best !== undefined &&
      next !== undefined &&
      this.#distinct.size >= 3 &&
      this.#backward[next] > this.#backward[best] + this.seen * 0.02;
    const order = clear ? best : (possible[0] ?? 'day-first');
    return { order, certain: clear, contradicting: fewest };
  }
}

function counts(): Record<DateOrder, number> {
  return { 'day-first': 0, 'month-first': 0, 'year-first': 0 };
}
