/**
 * The table that counts would make if rows and columns were independent: expected_rc = exposure_rc a_r
 * b_c with the row and column totals of the counts, by iterative proportional fitting. With equal
 * exposures it is row total x column total / total.
 *
 * @param counts, exposures row by row; where the exposure is 0 nothing can be seen, and the expectation
 *   is 0.
 * @returns one a cell, row by row.
 * @throws RangeError when the lists differ in length, do not fill whole rows, or a cell without
 *   exposure has a count.
 * @see Deming & Stephan 1940, Annals of Mathematical Statistics 11.
 */
export function marginFit(
  counts: Float64Array,
  exposures: Float64Array,
  columns: number,
): Float64Array {
  const rows = counts.length / columns;
  if (counts.length !== exposures.length || !Number.isInteger(rows))
    throw new RangeError(
      `${counts.length} counts, ${exposures.length} exposures, ${columns} columns`,
    );
  counts.forEach((count, i) => {
    if (count > 0 && !((exposures[i] as number) > 0))
      throw new RangeError(`cell ${i}: ${count} counted without exposure`);
  });
  const fitted = exposures.slice();
  const byRow = sums(counts, rows, (i) => Math.floor(i / columns));
  const byColumn = sums(counts, columns, (i) => i % columns);
  for (let step = 0; step < MOST_STEPS; step++) {
    scale(fitted, byRow, (i) => Math.floor(i / columns));
    const change = scale(fitted, byColumn, (i) => i % columns);
    if (change < CLOSE) break;
  }
  return fitted;
}

const MOST_STEPS = 500;
const CLOSE = 1e-10;

/** Brings the totals to what is wanted; the largest factor's distance from 1. */
function scale(
  fitted: Float64Array,
  wanted: Float64Array,
  groupOf: (cell: number) => number,
): number {
  const now = sums(fitted, wanted.length, groupOf);
  const factors = wanted.map((total, group) => (now[group] ? total / (now[group] as number) : 1));
  fitted.forEach((value, i) => {
    fitted[i] = value * (factors[groupOf(i)] as number);
  });
  return factors.reduce((most, factor) => Math.max(most, Math.abs(factor - 1)), 0);
}

function sums(
  values: Float64Array,
  groups: number,
  groupOf: (cell: number) => number,
): Float64Array {
  const totals = new Float64Array(groups);
  values.forEach((value, i) => {
    const group = groupOf(i);
    totals[group] = (totals[group] as number) + value;
  });
  return totals;
}
