import { z } from 'zod';
import type { Manifest } from '../domain/stored-dataset.ts';
import { recordingSchema, type Recording } from '../engine/recorded-answers.ts';

/** What a kept dataset is opened by, before the engine holds its rows. */
export interface KeptOpening {
  /** What the engine answered to what is asked of every dataset. */
  readonly recording: Recording;
  /** As `ColumnsClient.pack` gives them. */
  readonly columns: Blob;
}

const headSchema = z.object({
  format: z.literal('signaalkaart-opening'),
  /** The version of the application: another may count, or ask, otherwise. */
  by: z.string(),
  dataset: z.string(),
  savedAt: z.string(),
  columnsBytes: z.number().int().positive(),
  recording: recordingSchema,
});

const lengthBytes = 4;

/** One file: the length of its head, the head as JSON, and the columns. */
export function writeOpening(
  by: string,
  { id, savedAt }: Manifest,
  { recording, columns }: KeptOpening,
): Blob {
  const head: z.infer<typeof headSchema> = {
    format: 'signaalkaart-opening',
    by,
    dataset: id,
    savedAt,
    columnsBytes: columns.size,
    recording,
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const length = new DataView(new ArrayBuffer(lengthBytes));
  length.setUint32(0, text.length, true);
  return new Blob([length.buffer, text, columns]);
}

/** Null where the file is cut short, of another dataset, or made by another version. */
export async function readOpening(
  by: string,
  { id, savedAt }: Manifest,
  file: Blob,
): Promise<KeptOpening | null> {
  if (file.size < lengthBytes) return null;
  const length = new DataView(await file.slice(0, lengthBytes).arrayBuffer()).getUint32(0, true);
  const text = await file.slice(lengthBytes, lengthBytes + length).text();
  const columns = file.slice(lengthBytes + length);
  const head = headSchema.safeParse(parsed(text)).data;
  const isOurs = head?.by === by && head.dataset === id && head.savedAt === savedAt;
  if (!isOurs || head.columnsBytes !== columns.size) return null;
  return { recording: head.recording, columns };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Cut short: nothing of ours.
    return null;
  }
}
