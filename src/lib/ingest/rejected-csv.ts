import { safeCell } from '../domain/safe-cell.ts';
import type { Rejected } from './report.ts';

/**
 * Rejected rows as a spreadsheet opens them: `;`, a byte order mark, and no cell that it would take
 * for a formula (OWASP, "CSV injection").
 */
export function rejectedCsv(rejected: readonly Rejected[]): Uint8Array<ArrayBuffer> {
  const lines = ['tabel;regel;veld;waarde;reden'];
  for (const { table, line, field, value, reason } of rejected)
    lines.push([table, String(line), field, value, reason].map(safeCell).join(';'));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}
