import semiboldUrl from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url';
import regularUrl from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url';

/** What stands in for the typeface in a program that takes no fonts from a file. */
export const fontFamily = "'Source Sans 3', 'Segoe UI', Roboto, Arial, sans-serif";

let faces: Promise<string> | null = null;

/** The typeface as `@font-face` rules with the font inside them, 42 kB, for a file of its own. */
export function fontFaces(): Promise<string> {
  faces ??= Promise.all([face(regularUrl, 400), face(semiboldUrl, 600)]).then((all) =>
    all.join(''),
  );
  return faces;
}

async function face(url: string, weight: number): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return (
    `@font-face{font-family:'Source Sans 3';font-weight:${weight};` +
    `src:url(data:font/woff2;base64,${base64}) format('woff2')}`
  );
}
