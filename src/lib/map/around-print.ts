/** Calls before the browser takes the page for print, in its colours, and after; returns the way to stop. */
export function aroundPrint(before: () => void, after: () => void): () => void {
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}
