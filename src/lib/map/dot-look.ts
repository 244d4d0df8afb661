/** Many dots are small and thin, few are large and full; both grow a little with the zoom. */
export function dotLook(count: number, zoom: number): { diameter: number; opacity: number } {
  const crowd = Math.min(1, Math.max(0, (Math.log10(count + 1) - 2) / 3));
  const near = Math.min(2.2, Math.max(0.7, 2 ** ((zoom - 15.5) / 3)));
  return {
    diameter: Math.max(2.5, (8 - 5.7 * crowd) * Math.max(near, crowd)),
    opacity: 0.9 - 0.45 * crowd,
  };
}
