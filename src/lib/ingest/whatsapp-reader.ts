import type { ByteSource } from './byte-source.ts';
import type { FindingCode, RejectReason } from './codes.ts';
import { ContentHash } from './content-hash.ts';
import { readPoint } from './coordinates.ts';
import { DateOrderEvidence } from './date-order.ts';
import { BLACKED_OUT } from './personal-data.ts';
import { tableOfRows, type PlainRow, type TableSource } from './table-source.ts';
import { WallTimeReader } from './wall-time.ts';
import { readText } from './whole-text.ts';
import { readHeader, withoutMarks, type MessageHeader } from './whatsapp-header.ts';
import { isDeleted, isSystemText, ownWords } from './whatsapp-lines.ts';

const HEADERS = ['id', 'tijd', 'coach', 'notitie', 'lengtegraad', 'breedtegraad'] as const;
const DAY = 86_400_000;
const LATE = 2 * 60_000;

interface Message {
  readonly line: number;
  readonly header: MessageHeader;
  /** Null for a line of WhatsApp itself. */
  readonly author: string | null;
  readonly lines: string[];
  /** Epoch ms of the wall time, for comparing. */
  at: number;
  pasted: boolean;
}

/** True when the beginning of a text is that of an exported chat. */
export function looksLikeChat(head: string): boolean {
  const lines = head.split(/\r\n|\n|\r/).slice(0, 50);
  const headers = lines.filter((line) => readHeader(line) !== null).length;
  const filled = lines.filter((line) => withoutMarks(line).trim() !== '').length;
  return headers > 0 && (readHeader(lines[0] ?? '') !== null || headers * 4 >= filled);
}

/**
 * An exported chat as a table of messages. Times stay as they are written; lines of WhatsApp itself,
 * deleted messages and bare media are rows with a fault, so that every message is accounted for.
 */
export async function openChat(source: ByteSource): Promise<TableSource> {
  const text = await readText(source);
  const rows = rowsOf(messagesOf(text));
  const noticed = new Map<FindingCode, number>();
  const count = (fits: (row: PlainRow) => boolean) => rows.filter(fits).length;
  const system = count((row) => row.fault?.reason === 'system-message');
  const located = count((row) => row.cells[4] !== '' && !row.fault);
  if (system > 0) noticed.set('system-messages', system);
  if (located > 0) noticed.set('shared-locations', located);
  const mapping = {
    id: 'id',
    time: 'tijd',
    coach: 'coach',
    note: 'notitie',
    longitude: 'lengtegraad',
    latitude: 'breedtegraad',
  };
  return tableOfRows({ name: '', headers: HEADERS, kind: 'signals', mapping }, rows, noticed);
}

function messagesOf(text: string): Message[] {
  // Exports of iOS end a message in CR LF and a line within one in LF: then only what follows a
  // CR LF begins a message.
  const carriage = /\r\n\W{0,3}\d/.test(text) && /[^\r]\n/.test(text);
  // Old Macs ended a line in CR alone.
  const lines = text.includes('\n') ? text.split('\n') : text.split('\r');
  const candidates: Message[] = [];
  const forms = new Map<string, number>();
  lines.forEach((raw, i) => {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const before = i === 0 || !carriage || lines[i - 1]?.endsWith('\r');
    const header = before ? readHeader(line) : null;
    if (header) {
      forms.set(header.form, (forms.get(header.form) ?? 0) + 1);
      candidates.push(messageOf(i + 1, header));
    } else candidates.at(-1)?.lines.push(line);
  });
  return joinPasted(candidates, forms);
}

function messageOf(line: number, header: MessageHeader): Message {
  const rest = header.rest;
  const plain = withoutMarks(rest);
  // A person's name is followed by a colon and a blank; a line of WhatsApp may hold a colon too.
  const colon = /^([^:]{1,80}(?::(?! )[^:]{0,40})?): ?(?:\s|$)/.exec(plain);
  const author = colon?.[1] ?? null;
  if (author === null || isSystemLine(author, plain))
    return { line, header, author: null, lines: [plain], at: 0, pasted: false };
  const text = rest.slice(rest.indexOf(':') + 1).trimStart();
  return { line, header, author: author.trim(), lines: [text], at: 0, pasted: false };
}

/**
 * What stands before the colon is a sentence of WhatsApp, breaks off within a quoted name, or says
 * what somebody did to a name with a colon in it.
 */
function isSystemLine(author: string, line: string): boolean {
  const quotes = author.match(/["“”„]/g)?.length ?? 0;
  if (quotes % 2 === 1 || (/\s/.test(author) && isSystemText(author))) return true;
  return /\S\s+(?:heeft|hebt|added|removed|changed|hat)\s+\S/i.test(author) && isSystemText(line);
}

/**
 * A line within a message that was pasted from another chat looks like a header. It is one when it
 * is built like the other headers, and does not lead back in time to somebody who says nothing else
 * here, or by more than a day and at once forward again.
 */
function joinPasted(candidates: readonly Message[], forms: ReadonlyMap<string, number>): Message[] {
  const usual = [...forms].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  // The phone's settings may change on the way: a form with a fair share is no accident.
  const rare = ({ form, kind }: MessageHeader) =>
    !usual.startsWith(kind) || (form !== usual && (forms.get(form) ?? 0) * 20 < candidates.length);
  setTimes(candidates);
  const voices = new Map<string, number>();
  let latest = Number.NEGATIVE_INFINITY;
  for (const { at, author } of candidates) {
    if (at >= latest && author !== null) voices.set(author, (voices.get(author) ?? 0) + 1);
    latest = Math.max(latest, at);
  }
  const messages: Message[] = [];
  let last = Number.NEGATIVE_INFINITY;
  candidates.forEach((candidate, i) => {
    const back = candidate.at < last;
    // Phones deliver a message late now and then, and tell an hour twice when the clock goes back.
    const late = last - candidate.at <= LATE || isClockGoingBack(candidate.at);
    const strange = candidate.author !== null && !voices.has(candidate.author) && !late;
    const returns = candidates.slice(i + 1, i + 50).some((next) => next.at >= last);
    const pasted = back && (strange || (candidate.at < last - DAY && returns));
    const previous = messages.at(-1);
    if (previous && (pasted || rare(candidate.header))) {
      const { header, lines, author } = candidate;
      const first = author === null ? (lines[0] ?? '') : `${author}: ${lines[0] ?? ''}`;
      previous.lines.push(`${header.date} ${header.clock} ${first}`, ...lines.slice(1));
      return;
    }
    last = candidate.at;
    messages.push(candidate);
  });
  return messages;
}

/** The small hours of a Sunday in October or November, in whatever country. */
function isClockGoingBack(wall: number): boolean {
  const time = new Date(wall);
  const month = time.getUTCMonth();
  return time.getUTCDay() === 0 && time.getUTCHours() < 4 && (month === 9 || month === 10);
}

function setTimes(candidates: readonly Message[]): void {
  const evidence = new DateOrderEvidence();
  const reader = new WallTimeReader();
  for (const { header } of candidates) {
    reader.read(header.date, 'day-first');
    evidence.add(reader);
  }
  const { order } = evidence.verdict();
  for (const message of candidates) {
    reader.read(`${message.header.date} ${message.header.clock}`, order);
    message.at = reader.wall;
  }
}

function rowsOf(messages: readonly Message[]): PlainRow[] {
  const hash = new ContentHash();
  const seen = new Map<string, number>();
  return messages.map((message) => {
    const { header, author, line } = message;
    const raw = message.lines.join('\n').trimEnd();
    const text = withoutMarks(mentionsHidden(raw)).trim();
    const moment = `${header.date} ${header.clock}`;
    // The same words in the same minute are two messages; in a second export they are those two.
    const content = hash
      .begin()
      .add(moment)
      .add(author ?? '')
      .add(text)
      .end()
      .toString();
    const times = (seen.get(content) ?? 0) + 1;
    seen.set(content, times);
    const id = times === 1 ? content : `${content}-${times}`;
    const reason = setAside(author, raw, text);
    const words = reason ? text : ownWords(text);
    const point = reason ? null : locationOf(text);
    const place = point ? [String(point.longitude), String(point.latitude)] : ['', ''];
    const fault = reason ? { reason, column: -1, value: reasonValue(reason, text) } : null;
    return { line, cells: [id, moment, author ?? '', words, ...place], fault };
  });
}

/** Names in system lines stay out of the list of rejected rows. */
function reasonValue(reason: RejectReason, text: string): string {
  return reason === 'system-message' ? '' : text.slice(0, 60);
}

function setAside(author: string | null, raw: string, text: string): RejectReason | null {
  if (author === null) return 'system-message';
  const marked = /^[\u200e\u200f]/.test(raw);
  if (isDeleted(text)) return 'deleted-message';
  if (marked && isSystemText(text) && !text.includes('\n')) return 'system-message';
  return ownWords(text) === '' ? 'media-without-text' : null;
}

function locationOf(text: string) {
  const link = /(?:https?:\/\/\S*(?:maps|goo\.gl|openstreetmap)\S*|geo:\S+)/i.exec(text);
  return link ? readPoint(link[0]) : null;
}

/** A mention of a person stands between isolating marks: `@\u2068Name\u2069`. */
function mentionsHidden(raw: string): string {
  return raw.replace(/@\u2068[^\u2069\n]*\u2069/g, `@${BLACKED_OUT}`);
}
