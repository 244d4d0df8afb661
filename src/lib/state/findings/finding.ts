import { z } from 'zod';
import { DataError } from '../../domain/errors.ts';
import { filterSchema } from '../../domain/filter.ts';
import { viewSettingsSchema } from '../view-settings.ts';

/** One figure of a finding; `key` names it in the same way in every language. */
const figureSchema = z.object({ key: z.string(), value: z.number().nullable() });
export type Figure = z.infer<typeof figureSchema>;

const markSchema = z.object({
  /** SHA-256 over the digests of all tables, hexadecimal. */
  hash: z.string().regex(/^[\da-f]{64}$/),
  /** Rows by table. */
  rows: z.record(z.string(), z.number().int().nonnegative()),
  /** The files the rows came from. */
  sources: z.array(z.object({ fileName: z.string(), hash: z.string() })),
});
/** What tells a dataset from any other. */
export type DataMark = z.infer<typeof markSchema>;

/** A finding that can be repeated: on which data, how asked, and what came out. */
export const findingSchema = z.object({
  format: z.literal('signaalkaart-finding'),
  version: z.literal(1),
  /** Version of the application that made it. */
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  /** Name of the view or statistic. */
  view: z.string(),
  /** As it was read, with the choice in words. */
  title: z.string(),
  about: z.array(z.string()),
  data: markSchema.extend({ id: z.string(), name: z.string(), area: z.string() }),
  filter: filterSchema,
  settings: viewSettingsSchema,
  /** Settings of a statistic, its seed among them; empty where it has none. */
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  figures: z.array(figureSchema).min(1),
});
export type Finding = z.infer<typeof findingSchema>;

/** @throws DataError when the file is no finding of ours. */
export function parseFinding(fileName: string, text: string): Finding {
  const fault = (found: string) =>
    new DataError({ file: fileName, line: 0, field: '', expected: 'a finding', found });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw fault(text.slice(0, 40));
  }
  const checked = findingSchema.safeParse(json);
  if (!checked.success) throw fault(checked.error.issues[0]?.path.join('.') ?? '');
  return checked.data;
}
