import type { Page } from '@playwright/test';
import { tableFromIPC } from 'apache-arrow';
import { columnsOfArrow, type ArrowTable, type Columns } from '../../src/lib/engine/columns.ts';
import { duckdbPrelude } from '../../src/lib/engine/prelude-duckdb.ts';
import type { Statement } from '../../src/lib/engine/engine.ts';

interface EngineReply {
  readonly type: string;
  readonly data: unknown;
}
interface PageOfEngine extends Window {
  engineWorker?: Worker;
  askEngine?: (type: string, data: unknown) => Promise<EngineReply>;
}

/** Lets a test put questions of its own to the page's own engine; to be called before it is opened. */
export async function watchEngine(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const here = window as PageOfEngine;
    const Original = window.Worker;
    window.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (String(url).includes('duckdb')) here.engineWorker = this;
      }
    };
    let last = 1_000_000_000;
    here.askEngine = (type, data) =>
      new Promise((resolve) => {
        const worker = here.engineWorker as Worker;
        const messageId = ++last;
        const take = ({ data: reply }: MessageEvent<EngineReply & { requestId: number }>) => {
          if (reply.requestId !== messageId) return;
          worker.removeEventListener('message', take);
          resolve({ type: reply.type, data: reply.data });
        };
        worker.addEventListener('message', take);
        worker.postMessage({ messageId, type, data });
      });
  });
}

/** Answers to statements, asked of the page's engine over a connection of the test's own. */
export class PageEngine {
  readonly #page: Page;
  readonly #connection: number;

  private constructor(page: Page, connection: number) {
    this.#page = page;
    this.#connection = connection;
  }

  static async connect(page: Page): Promise<PageEngine> {
    const connection = (await reply(page, 'CONNECT', null)) as number;
    const engine = new PageEngine(page, connection);
    for (const sql of duckdbPrelude) await engine.query({ sql, params: [] });
    const { name = [] } = await engine.query({
      sql: "SELECT schema_name AS name FROM duckdb_schemas() WHERE schema_name LIKE 'dataset_%' ORDER BY length(name), name",
      params: [],
    });
    const newest = name[name.length - 1];
    if (newest) await engine.query({ sql: `USE ${newest}`, params: [] });
    return engine;
  }

  async query(statement: Statement): Promise<Columns> {
    const [answer = {}] = await this.queryAll([statement]);
    return answer;
  }

  /** Answers in the order of the statements, fetched from the page in one go. */
  async queryAll(statements: readonly Statement[]): Promise<Columns[]> {
    const answers = await this.#page.evaluate(
      async ([connection, asked]) => {
        const ask = async (type: string, data: unknown) => {
          const { type: kind, data: found } = (await (window as PageOfEngine).askEngine?.(
            type,
            data,
          )) as EngineReply;
          if (kind === 'ERROR') throw new Error(JSON.stringify(found));
          return found;
        };
        const found: string[] = [];
        for (const { sql, params } of asked) {
          const prepared = await ask('CREATE_PREPARED', [connection, sql]);
          const bytes = await ask('RUN_PREPARED', [connection, prepared, params]);
          await ask('CLOSE_PREPARED', [connection, prepared]);
          let text = '';
          for (const byte of bytes as Uint8Array) text += String.fromCharCode(byte);
          found.push(btoa(text));
        }
        return found;
      },
      [this.#connection, statements] as const,
    );
    return answers.map((answer) => {
      const table = tableFromIPC(Uint8Array.from(Buffer.from(answer, 'base64')));
      return columnsOfArrow(table as unknown as ArrowTable);
    });
  }
}

async function reply(page: Page, type: string, data: unknown): Promise<unknown> {
  const answer = await page.evaluate(
    async ([name, content]) => {
      const here = window as PageOfEngine;
      const { type: kind, data: found } = (await here.askEngine?.(name, content)) as EngineReply;
      if (kind === 'ERROR') return { fault: JSON.stringify(found), found: null };
      return { fault: null, found: found instanceof Uint8Array ? [...found] : found };
    },
    [type, data] as const,
  );
  if (answer.fault) throw new Error(answer.fault);
  return answer.found;
}
