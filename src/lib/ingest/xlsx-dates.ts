/** Days from 1904-01-01 to 1899-12-30, the two days zero of spreadsheets. */
const DAYS_1904 = 1462;
const DAYS_TO_1970 = 25_569;

/** Whether a number format of a spreadsheet shows a date (`date`), with a time of day (`time`). */
export function isDateFormat(id: number, code: string | undefined): 'date' | 'time' | null {
  if (code !== undefined) {
    // Without texts, colours and conditions; `[h]` stays, as elapsed time.
    const plain = code.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|_.|\*./gi, '');
    if (/[hs]/i.test(plain)) return 'time';
    return /[dyj]|(?<!\d)m/i.test(plain) && !/general|standaard|[#0?]/i.test(plain) ? 'date' : null;
  }
  if (id === 22 || (id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time';
  return (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'date' : null;
}

/** A serial date as ISO 8601 wall time: a date, a time of day, or both. */
export function serialText(serial: number, format: 'date' | 'time', from1904: boolean): string {
  // A time of day alone, whatever day zero is.
  const isClock = serial >= 0 && serial < 1;
  const days = serial + (from1904 && !isClock ? DAYS_1904 : 0);
  const seconds = Math.round(days * 86_400);
  const clock = new Date((((seconds % 86_400) + 86_400) % 86_400) * 1000)
    .toISOString()
    .slice(11, 19);
  if (isClock) return format === 'time' ? clock : '';
  const at = (seconds - DAYS_TO_1970 * 86_400) * 1000;
  if (Math.abs(at) > 8e15) return String(serial);
  const date = new Date(at).toISOString().slice(0, 10);
  return format === 'date' && Number.isInteger(serial) ? date : `${date}T${clock}`;
}
