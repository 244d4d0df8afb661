export interface TextLine {
  readonly text: string;
  /** Pixels, in the coordinates of the window. */
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

/** The lines into which a text of the page has been broken, where they stand now. */
export function textLines(node: Text): TextLine[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const whole = range.getClientRects();
  const [only] = whole;
  if (!only || only.width === 0) return [];
  if (whole.length === 1) return [line(node.data, only)];
  const lines: { text: string; rect: DOMRect }[] = [];
  for (const { index, 0: word } of node.data.matchAll(/\S+\s*/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.trimEnd().length);
    const rect = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (last && Math.abs(last.rect.top - rect.top) < 2) {
      last.text += word;
      last.rect = new DOMRect(
        last.rect.left,
        last.rect.top,
        rect.right - last.rect.left,
        last.rect.height,
      );
    } else lines.push({ text: word, rect });
  }
  return lines.map(({ text, rect }) => line(text, rect));
}

function line(text: string, { left, top, width, height }: DOMRect): TextLine {
  return { text: text.trim().replaceAll(/\s+/g, ' '), left, top, width, height };
}
