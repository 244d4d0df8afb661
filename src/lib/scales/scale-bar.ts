/** The longest round length (1, 2 or 5 times a power of ten) that fits, and its width. */
export function scaleBar(
  metresPerPixel: number,
  widestPixels: number,
): { metres: number; pixels: number } {
  const widest = metresPerPixel * widestPixels;
  if (!(widest > 0) || !Number.isFinite(widest)) return { metres: 0, pixels: 0 };
  const power = 10 ** Math.floor(Math.log10(widest));
  const metres = ([5, 2, 1].find((factor) => factor * power <= widest) ?? 1) * power;
  return { metres, pixels: metres / metresPerPixel };
}
