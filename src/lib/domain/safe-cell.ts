/**
 * A text as a cell of a CSV with `;` between cells: quoted where it has to be, and with an apostrophe
 * before it where a spreadsheet would take it for a formula (OWASP, "CSV injection").
 */
export function safeCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
