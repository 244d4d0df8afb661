const mostLetters = 300;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: ' ',
  copy: '©',
};

/**
 * The words of a piece of HTML, as files of tiles name their makers with links. What comes out is
 * text, and is only ever shown as text.
 */
export function plainText(html: string): string {
  return html
    .slice(0, 8 * mostLetters)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(\w+|#\d+);/g, (whole, name: string) =>
      name.startsWith('#') ? letter(Number(name.slice(1))) : (entities[name] ?? whole),
    )
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, mostLetters);
}

function letter(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
