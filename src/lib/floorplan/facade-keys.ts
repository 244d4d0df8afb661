import type { Facade } from './facade-layout.ts';

/** A window: which tower of the row, which row from the top, which place of the row. */
export interface WindowAt {
  facade: number;
  row: number;
  cell: number;
}

/**
 * The window an arrow key leads to. Left and right run on into the next tower at the same level; up
 * and down keep to the place that lies at the same share of the row.
 */
export function nextWindow(facades: readonly Facade[], at: WindowAt, key: string): WindowAt | null {
  const rows = facades[at.facade]?.rows ?? [];
  const cells = rows[at.row]?.cells.length ?? 0;
  switch (key) {
    case 'ArrowUp':
      return inRow(facades, at.facade, at.row - 1, share(at.cell, cells));
    case 'ArrowDown':
      return inRow(facades, at.facade, at.row + 1, share(at.cell, cells));
    case 'ArrowLeft':
      return at.cell > 0 ? { ...at, cell: at.cell - 1 } : beside(facades, at, -1);
    case 'ArrowRight':
      return at.cell < cells - 1 ? { ...at, cell: at.cell + 1 } : beside(facades, at, 1);
    case 'Home':
      return { ...at, cell: 0 };
    case 'End':
      return { ...at, cell: cells - 1 };
    case 'PageUp':
      return inRow(facades, at.facade, 0, share(at.cell, cells));
    case 'PageDown':
      return inRow(facades, at.facade, rows.length - 1, share(at.cell, cells));
    default:
      return null;
  }
}

function beside(facades: readonly Facade[], at: WindowAt, step: 1 | -1): WindowAt | null {
  const facade = at.facade + step;
  const ordinal = facades[at.facade]?.rows[at.row]?.level.ordinal ?? 0;
  const rows = facades[facade]?.rows;
  if (!rows) return null;
  const same = rows.findIndex(({ level }) => level.ordinal === ordinal);
  return inRow(facades, facade, same < 0 ? 0 : same, step > 0 ? 0 : 1);
}

function inRow(
  facades: readonly Facade[],
  facade: number,
  row: number,
  along: number,
): WindowAt | null {
  const cells = facades[facade]?.rows[row]?.cells.length ?? 0;
  if (cells === 0) return null;
  return { facade, row, cell: Math.min(cells - 1, Math.floor(along * cells)) };
}

/** The middle of a cell as a share of its row; exactly 1 stays in the last cell. */
function share(cell: number, cells: number): number {
  return (cell + 0.5) / cells;
}
