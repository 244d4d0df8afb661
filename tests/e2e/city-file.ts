/** A seeded stream of numbers in [0, 1): mulberry32, Tommy Ettinger 2017 (public domain). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const headings = 'OccurredOn,Category,Subcategory,Street,Y_Coordinate,X_Coordinate';
const categories = ['NOISE', 'WASTE', 'LIGHTING', 'ROAD', 'GREEN', 'NUISANCE'];

/** A made-up city of as many reports, under headings no dictionary of ours holds in full. */
export function cityCsv(count: number, withoutPoint: number): string {
  const random = seeded(count);
  const start = Date.UTC(2018, 0, 1);
  const lines = [headings];
  for (let i = 0; i < count; i++) {
    const time = new Date(start + Math.floor(random() * 200 * 1440) * 60_000).toISOString();
    const category = categories[Math.floor(random() * categories.length)] ?? '';
    const kind = `${category} ${Math.floor(random() * 9)}`;
    const point =
      i < withoutPoint
        ? ','
        : `${(41.7 + random() * 0.3).toFixed(9)},${(-87.8 + random() * 0.25).toFixed(9)}`;
    lines.push(
      `${time.slice(0, 10)} ${time.slice(11, 19)},${category},${kind},"${i % 90}th ST, ""N""",${point}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
