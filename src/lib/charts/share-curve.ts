/** A share that grows by steps: how many had it by then, with limits. */
export interface ShareCurve {
  readonly key: string;
  readonly label: string;
  /** Days, rising. */
  readonly time: readonly number[];
  readonly share: readonly number[];
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
}

/** Step line from (0, 0) to `until`, in the scales given. */
export function stepPath(
  time: readonly number[],
  share: readonly number[],
  until: number,
  x: (days: number) => number,
  y: (share: number) => number,
): string {
  let path = `M${point(x(0), y(0))}`;
  for (let i = 0; i < time.length && (time[i] as number) <= until; i++)
    path += `H${round(x(time[i] as number))}V${round(y(share[i] as number))}`;
  return `${path}H${round(x(until))}`;
}

/** The area between two step lines; a limit that is not known keeps the one before it. */
export function stepBand(
  { time, lower, upper }: Pick<ShareCurve, 'time' | 'lower' | 'upper'>,
  until: number,
  x: (days: number) => number,
  y: (share: number) => number,
): string {
  const there: string[] = [];
  const back: string[] = [];
  let [low, high, from] = [0, 0, 0];
  const add = (to: number) => {
    there.push(`${point(x(from), y(high))}L${point(x(to), y(high))}`);
    back.unshift(`${point(x(to), y(low))}L${point(x(from), y(low))}`);
    from = to;
  };
  for (let i = 0; i < time.length && (time[i] as number) <= until; i++) {
    add(time[i] as number);
    low = lower[i] ?? low;
    high = upper[i] ?? high;
  }
  add(until);
  return `M${[...there, ...back].join('L')}Z`;
}

/** Where the line stands at a number of days. */
export function shareAt({ time, share }: Pick<ShareCurve, 'time' | 'share'>, days: number): number {
  const at = time.findLastIndex((one) => one <= days);
  return at < 0 ? 0 : (share[at] as number);
}

function point(x: number, y: number): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
