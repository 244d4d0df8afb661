import { SMALL, WITHHELD, type PackageNode, type PackageTable } from '../domain/package.ts';
import { i18n } from '../i18n/locale.svelte.ts';

/** A cell as it stands in the file: its figure, or what is told instead of one. */
export function cellText(cell: number, threshold: number): string {
  if (cell === SMALL) return `<${threshold}`;
  if (cell === WITHHELD) return `≥${threshold}`;
  return i18n.integer(cell);
}

export function cellWords(cell: number, threshold: number): string {
  const t = i18n.t.sharing.cells;
  if (cell === SMALL) return t.small(i18n.integer(threshold));
  if (cell === WITHHELD) return t.withheld(i18n.integer(threshold));
  return i18n.t.basics.signals(i18n.integer(cell), cell === 1);
}

/** Signals per coach hour; null where either is not told. */
export function perHour(cell: number, { effort }: PackageNode): number | null {
  return cell < 0 || !effort?.coachHours ? null : cell / effort.coachHours;
}

/** Signals each time the place was passed; null where either is not told. */
export function perPass(cell: number, { effort }: PackageNode): number | null {
  return cell < 0 || !effort?.passes ? null : cell / effort.passes;
}

/** Rows in drawing order: storeys from the top down, everything last. */
export function rowsOf({ dimension, nodes }: PackageTable): number[] {
  const rows = nodes.map((_, i) => i);
  if (dimension !== 'floor') return rows;
  const isStorey = (i: number) => nodes[i]?.id.startsWith('floor') ?? false;
  return [...rows.filter(isStorey).reverse(), ...rows.filter((i) => !isStorey(i))];
}

/** A heading in lines of at most `most` signs, at its spaces. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
