/**
 * The value that a record itself has under a key; undefined where it has none. A key from a file may
 * be `constructor` or `__proto__`, under which every object answers with something.
 */
export function ownValue<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  key: string,
): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
