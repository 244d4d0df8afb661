export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

/**
 * Where an arrow, Home or End key leads in a grid of `rows` by `columns`; null for another key.
 * Movement stops at the borders. With Ctrl, Home and End lead to the corners.
 */
export function stepInGrid(
  { row, column }: GridPosition,
  key: string,
  rows: number,
  columns: number,
  ctrl = false,
): GridPosition | null {
  const at = (r: number, c: number) => ({
    row: Math.min(Math.max(r, 0), rows - 1),
    column: Math.min(Math.max(c, 0), columns - 1),
  });
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'Home':
      return at(ctrl ? 0 : row, 0);
    case 'End':
      return at(ctrl ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}
