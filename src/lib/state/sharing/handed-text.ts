let handed: string | null = null;

/** Lays a text ready for the view that blacks out passages; it is in memory only, and taken once. */
export function handOver(text: string): void {
  handed = text;
}

/** The text that was laid ready, which is then gone from here; null when there is none. */
export function takeHanded(): string | null {
  const text = handed;
  handed = null;
  return text;
}
