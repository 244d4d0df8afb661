/** The figures of a view as a table, cells in the reader's notation. */
export interface FigureTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Indices of the columns that hold numbers. */
  readonly numeric?: readonly number[];
}

/** Whether a cell of a column of figures is one number, a share included. */
export function isPlainNumber(cell: string): boolean {
  return /^[-+−]?\d[\d.,\u00a0\u202f]*\s?%?$/.test(cell);
}

/**
 * The number that a cell writes in the notation of a language; null where it is none. A share comes
 * back as a share: `12 %` is 0.12.
 */
export function numberOfCell(cell: string, languageTag: string): number | null {
  if (!isPlainNumber(cell)) return null;
  const parts = new Intl.NumberFormat(languageTag).formatToParts(12345.6);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const plain = cell
    .replaceAll(sign('group') || '\u00a0', '')
    .replace(sign('decimal'), '.')
    .replace('−', '-')
    .replaceAll(/[\s%\u00a0\u202f]/g, '');
  const value = Number(plain);
  if (!Number.isFinite(value)) return null;
  return cell.includes('%') ? value / 100 : value;
}
