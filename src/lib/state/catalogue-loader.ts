import type { z } from 'zod';
import { areaPackSchema, type AreaPack } from '../domain/area-pack.ts';
import { catalogueSchema, type CatalogueEntry } from '../domain/catalogue.ts';
import { DataError } from '../domain/errors.ts';
import { recordingSchema, type Recording } from '../engine/recorded-answers.ts';

export async function loadCatalogue(base: string): Promise<CatalogueEntry[]> {
  return (await loadJson(`${base}/sample/catalogue.json`, catalogueSchema)).datasets;
}

export function loadRecording(base: string, path: string): Promise<Recording> {
  return loadJson(`${base}/${path}`, recordingSchema);
}

export function loadAreaPack(base: string, path: string): Promise<AreaPack> {
  return loadJson(`${base}/${path}`, areaPackSchema);
}

/** The files of an entry, rounds before signals so that signals outside every round are seen. */
export async function loadFiles(base: string, { files }: CatalogueEntry): Promise<File[]> {
  const { rounds, visits, signals, followUps, interventions } = files;
  const paths = [rounds, visits, signals, followUps, interventions].filter((path) => path !== null);
  return Promise.all(
    paths.map(async (path) => {
      const response = await fetched(`${base}/${path}`);
      return new File([await response.blob()], path.split('/').at(-1) ?? path);
    }),
  );
}

/** @throws DataError naming the first place at which the file does not fit its schema. */
export function parsePack(file: string, text: string): AreaPack {
  return parsed(file, text, areaPackSchema);
}

async function loadJson<Value>(url: string, schema: z.ZodType<Value>): Promise<Value> {
  const response = await fetched(url);
  return parsed(url, await response.text(), schema);
}

function parsed<Value>(file: string, text: string, schema: z.ZodType<Value>): Value {
  const fault = (field: string, expected: string, found: string) =>
    new DataError({ file, line: 0, field, expected, found });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw fault('', 'JSON', cause instanceof Error ? cause.message : String(cause));
  }
  const checked = schema.safeParse(json);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw fault(issue?.path.join('.') ?? '', issue ? misfitOf(issue, json) : 'other', '');
}

/** What can be wrong at a place in an area pack; the dictionary says it (`reviewing.area.misfits`). */
export const misfits = [
  'missing',
  'other-kind',
  'too-small',
  'too-big',
  'unknown-value',
  'unknown-name',
  'open-ring',
  'other',
] as const;
export type Misfit = (typeof misfits)[number];

function misfitOf(issue: z.core.$ZodIssue, json: unknown): Misfit {
  switch (issue.code) {
    case 'invalid_type':
      return valueAt(json, issue.path) === undefined ? 'missing' : 'other-kind';
    case 'too_small':
      return 'too-small';
    case 'too_big':
      return 'too-big';
    case 'invalid_value':
    case 'invalid_format':
      return 'unknown-value';
    case 'custom':
      return issue.message.startsWith('an unknown') ? 'unknown-name' : 'open-ring';
    default:
      return 'other';
  }
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    json,
  );
}

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (response.ok) return response;
  throw new DataError({
    file: url,
    line: 0,
    field: '',
    expected: 'a file',
    found: `${response.status}`,
  });
}
