/** Of an A4 between its margins (app.css), with a hair to spare for the rounding of lines. */
const PAGE_MILLIMETRES = 275;
const PIXELS_A_MILLIMETRE = 96 / 25.4;

/**
 * How many rows of a sheet one printed page holds. Measured on a copy that is gone again at once.
 *
 * @param sheet with a `data-rank` on each row, its place in the order of what may be left out last,
 *   and `data-heads` on each row that heads those after it.
 */
export function rowsOnOnePage(sheet: HTMLElement): number {
  const copy = sheet.cloneNode(true) as HTMLElement;
  copy.classList.add('paper', 'measured');
  document.body.append(copy);
  try {
    const rows = [...copy.querySelectorAll<HTMLElement>('[data-rank]')].sort(
      (a, b) => Number(b.dataset['rank']) - Number(a.dataset['rank']),
    );
    let left = rows.length;
    for (const row of rows) {
      if (copy.offsetHeight <= PAGE_MILLIMETRES * PIXELS_A_MILLIMETRE) break;
      const head = row.previousElementSibling;
      const next = row.nextElementSibling;
      const isAlone = !next || next.hasAttribute('data-heads');
      if (isAlone && head?.hasAttribute('data-heads')) head.remove();
      row.remove();
      left--;
    }
    return left;
  } finally {
    copy.remove();
  }
}
