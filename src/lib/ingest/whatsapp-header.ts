/** The beginning of a message: when, and the rest of its line. */
export interface MessageHeader {
  /** Three numbers as written, `27-08-2020`. */
  readonly date: string;
  /** `HH:MM:SS` on a clock of 24 hours. */
  readonly clock: string;
  readonly rest: string;
  /** An export has one or the other, never both. */
  readonly kind: 'brackets' | 'dash';
  /** How the header is built; all real headers of an export share it. */
  readonly form: string;
}

const BEFORE = String.raw`(?:(?<before>上午|下午|오전|오후|午前|午後)\s?)?`;
const AFTER = String.raw`(?:\s?(?<after>[ap]\.?\s?m\.?|vm\.?|nm\.?|vorm\.?|nachm\.?|öö|ös|π\.?μ\.?|μ\.?μ\.?|ص|م)(?![\p{L}]))?`;
const CLOCK = String.raw`${BEFORE}(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2}))?${AFTER}`;
const DATE = String.raw`(?<date>\d{1,4}[-./]\s?\d{1,2}[-./]\s?\d{1,4})\.?`;

const BRACKETS = new RegExp(String.raw`^\[${DATE},?\s+${CLOCK}\]\s?(?<rest>.*)$`, 'iu');
const DASH = new RegExp(
  String.raw`^${DATE},?\s+(?:om\s|at\s|um\s|à\s|kl\.?\s)?${CLOCK}\s[-–—]\s(?<rest>.*)$`,
  'iu',
);

const AFTERNOON = /^(?:p|nm|nachm|ös|μ|م|下午|오후|午後)/iu;
const LEADING = /^[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/;
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Null for a line that continues the message before it. */
export function readHeader(line: string): MessageHeader | null {
  const first = line.charCodeAt(0);
  const telling = (first >= 48 && first <= 57) || first === 91 || first > 127;
  if (!telling) return null;
  // Sign for sign, so that the rest of the line can be taken as it was written.
  const level = levelled(line.replace(LEADING, ''));
  const match = headOf(level) ?? headOf(withoutMarks(level));
  if (!match?.groups) return null;
  const { date = '', before, hour = '', minute = '', second, after, rest = '' } = match.groups;
  const half = before ?? after;
  const at = hourOf(Number(hour), half);
  if (at > 23 || Number(minute) > 59) return null;
  const separator = /[-./]/.exec(date)?.[0] ?? '';
  const kind = match[0].startsWith('[') ? 'brackets' : 'dash';
  return {
    date: date.replace(/\s/g, ''),
    clock: `${String(at).padStart(2, '0')}:${minute}:${second ?? '00'}`,
    rest: line.slice(line.length - rest.length),
    kind,
    form: [kind, separator, second ? 's' : '', half ? 'h' : ''].join(' '),
  };
}

function headOf(line: string): RegExpExecArray | null {
  return line.startsWith('[') ? BRACKETS.exec(line) : DASH.exec(line);
}

export function withoutMarks(text: string): string {
  return text.replace(INVISIBLE, '');
}

function levelled(line: string): string {
  return line
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (AFTERNOON.test(half)) return hour < 12 ? hour + 12 : hour;
  return hour === 12 ? 0 : hour;
}
