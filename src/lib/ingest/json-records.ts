/** A value of parsed JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonRecord = { [key: string]: Json };

export function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of keys; undefined when the path leads nowhere. */
export function at(value: Json | undefined, ...path: string[]): Json | undefined {
  let here = value;
  for (const key of path) here = isRecord(here) ? here[key] : undefined;
  return here;
}

/** Text, number or truth as text; `''` for anything else. */
export function textOf(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

const MOST_DEPTH = 6;
const MOST_KEYS = 2000;

/** Nested keys joined by dots; lists of plain values by commas, other lists and geometries as JSON. */
export function flatten(record: JsonRecord): Map<string, string> {
  const flat = new Map<string, string>();
  const walk = (value: Json, path: string, depth: number) => {
    if (flat.size >= MOST_KEYS) return;
    if (isRecord(value) && 'type' in value && Array.isArray(value['coordinates']))
      flat.set(path, JSON.stringify(value));
    else if (isRecord(value) && depth < MOST_DEPTH) {
      for (const [key, inner] of Object.entries(value))
        walk(inner, path ? `${path}.${key}` : key, depth + 1);
    } else if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
      flat.set(path, value.map((item) => textOf(item)).join(', '));
    else if (typeof value === 'object' && value !== null) flat.set(path, JSON.stringify(value));
    else flat.set(path, textOf(value));
  };
  walk(record, '', 0);
  return flat;
}
