/** Wilson's interval by its formula, for 95 %. */
export function wilsonByHand(successes: number, trials: number): [number, number] {
  const z = 1.959963984540054;
  const p = successes / trials;
  const middle = p + z ** 2 / (2 * trials);
  const reach = z * Math.sqrt((p * (1 - p)) / trials + z ** 2 / (4 * trials ** 2));
  return [(middle - reach) / (1 + z ** 2 / trials), (middle + reach) / (1 + z ** 2 / trials)];
}

/** The product-limit estimate as a textbook writes it: one factor for each distinct time of an event. */
export function survivalByHand(ends: readonly { days: number; happened: boolean }[], at: number) {
  const times = [...new Set(ends.filter(({ happened }) => happened).map(({ days }) => days))];
  return times
    .filter((time) => time <= at)
    .reduce((survival, time) => {
      const atRisk = ends.filter(({ days }) => days >= time).length;
      const events = ends.filter(({ days, happened }) => happened && days === time).length;
      return survival * (1 - events / atRisk);
    }, 1);
}
