export interface NotePart {
  readonly text: string;
  /** True of words that led to a proposal. */
  readonly isReason: boolean;
}

/** A note in parts, the words that led to a proposal apart; words that stand elsewhere are no part. */
export function noteParts(note: string, reasons: readonly string[]): NotePart[] {
  const plain = plainOf(note);
  const spans = reasons
    .flatMap((reason) => {
      const from = plain.indexOf(plainOf(reason));
      return from < 0 || reason === '' ? [] : [{ from, to: from + reason.length }];
    })
    .sort((a, b) => a.from - b.from);
  const parts: NotePart[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    if (from > at) parts.push({ text: note.slice(at, from), isReason: false });
    if (to > at) parts.push({ text: note.slice(Math.max(at, from), to), isReason: true });
    at = Math.max(at, to);
  }
  if (at < note.length) parts.push({ text: note.slice(at), isReason: false });
  return parts;
}

/** As terms are compared, sign for sign, so that places stay. */
function plainOf(text: string): string {
  return [...text]
    .map((sign) => {
      const bare = sign
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase();
      if (bare.length !== sign.length) return sign;
      return /[\p{L}\p{N}-]/u.test(bare) ? bare : ' ';
    })
    .join('');
}
