import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clickhouseSettings } from '$lib/engine/clickhouse-settings.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Why ClickHouse cannot run here, in words for the person who sees the tests being left out. */
export function whyNoClickhouse(): string | null {
  const [stamp, whyNot] = ['.package-hash', '.why-not'].map((name) =>
    join(folder, 'node_modules', name),
  ) as [string, string];
  if (existsSync(stamp)) return null;
  if (existsSync(whyNot)) return readFileSync(whyNot, 'utf8');
  return 'chdb is not installed: `npm run parity:install` does it';
}

/** A ClickHouse that listens on this machine alone, and the orders only its owner may give. */
export interface Clickhouse {
  readonly url: URL;
  run(sql: string): Promise<string>;
  /** @param csv rows in the form of `encodeCsv`, for the named columns. */
  insert(table: string, columns: readonly string[], csv: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

interface Reply {
  readonly id?: number;
  readonly port?: number;
  readonly text?: string;
  readonly error?: string;
}

export async function startClickhouse(): Promise<Clickhouse> {
  const child = fork(join(folder, 'chdb-process.mjs'), [JSON.stringify(clickhouseSettings)], {
    execArgv: [],
    serialization: 'advanced',
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  let orders = 0;
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`ClickHouse ended at once, code ${code}`)));
    child.on('message', (reply: Reply) => {
      if (reply.port) resolve(reply.port);
      else if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
    });
  });
  const order = (message: object) => {
    const id = orders++;
    return new Promise<string>((resolve, reject) => {
      waiting.set(id, ({ text, error }) => {
        waiting.delete(id);
        if (error === undefined) resolve(text ?? '');
        else reject(new Error(error));
      });
      child.send({ id, ...message });
    });
  };
  return {
    url: new URL(`http://127.0.0.1:${port}/`),
    run: (sql) => order({ sql }),
    insert: async (table, columns, csv) => {
      await order({ table, columns, csv });
    },
    close: () => closed(child),
  };
}

function closed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.disconnect();
  });
}
