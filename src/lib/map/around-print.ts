/** Calls before the page is laid out for paper, and after; returns the way to stop. */
export function aroundPrint(before: () => void, after: () => void): () => void {
  addEventListener('beforeprint', before, { capture: true });
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before, { capture: true });
    removeEventListener('afterprint', after);
  };
}
