/** The column and row of the Web Mercator tile in which a place lies (degrees). */
export function tileAt(longitude: number, latitude: number, zoom: number): [number, number] {
  const across = 2 ** zoom;
  const radians = (latitude * Math.PI) / 180;
  const x = ((longitude + 180) / 360) * across;
  const y = ((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * across;
  const within = (value: number) => Math.min(across - 1, Math.max(0, Math.floor(value)));
  return [within(x), within(y)];
}
