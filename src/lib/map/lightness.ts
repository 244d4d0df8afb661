/** From 0, black, to 1, white: the mean of the parts of a `#rrggbb` colour; 1 for any other notation. */
export function lightness(colour: string): number {
  const [, ...parts] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour) ?? [];
  if (parts.length < 3) return 1;
  return parts.reduce((sum, part) => sum + parseInt(part, 16), 0) / 3 / 255;
}
