/** Pixels of the letters of a tower's name. */
const SIZE = 12.5;
/** Mean width of a letter of the page's font, in parts of its size. */
const LETTER = 0.52;

/** Pixels between the middle of a tower and the nearer side of its label. */
export const TOWER_LABEL_GAP = 18;

/** Pixels that a tower's label takes: its name, its figure, and the badge around them. */
export function towerLabelSize(name: string, figure: string): { width: number; height: number } {
  return { width: (name.length + figure.length + 2) * SIZE * LETTER + 14, height: 22 };
}
