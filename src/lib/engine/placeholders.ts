// A text, a quoted name or a comment may hold a question mark that stands for nothing.
const quotedOrMark = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\?/g;

/** Writes each `?` of a statement in an engine's own form; `write` gets its place, from 0. */
export function placeholders(sql: string, write: (index: number) => string): string {
  let index = 0;
  return sql.replace(quotedOrMark, (found) => (found === '?' ? write(index++) : found));
}
