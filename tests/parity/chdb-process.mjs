// A ClickHouse in a process of its own, behind the part of the HTTP interface that
// src/lib/engine/clickhouse.ts and the loader speak. It has no server of its own: the interface is
// played here.
// Started by chdb.ts; says its port through the channel, and takes orders there.
import { Session } from 'chdb';
import { unlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const [settings = '{}'] = process.argv.slice(2);
const admin = new Session();
const reader = new Session(admin.path);
for (const [name, value] of Object.entries(JSON.parse(settings)))
  reader.query(`SET ${name} = '${value}'`);

let turn = Promise.resolve();
const server = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const body = Buffer.concat(parts);
    turn = turn.then(() => answer(body, searchParams, response));
  });
});

async function answer(body, asked, response) {
  try {
    const params = [...asked].filter(([name]) => name.startsWith('param_'));
    const bound = Object.fromEntries(params.map(([name, value]) => [name.slice(6), plain(value)]));
    const format = asked.get('default_format') ?? 'TabSeparated';
    const query = asked.get('query');
    const session = query === null ? reader : admin;
    session.query(`USE ${asked.get('database') ?? 'default'}`);
    const result = await (query === null
      ? session.queryBindAsync(body.toString('utf8'), bound, { format })
      : take(query, bound, body));
    response.setHeader('Content-Type', 'application/json; charset=UTF-8');
    response.end(result.text());
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error?.message ?? error));
  }
}

/** An INSERT whose rows are the body: no server streams them here, so its `input` becomes a file. */
async function take(query, bound, rows) {
  const file = join(admin.path, 'rows-taken');
  writeFileSync(file, rows);
  try {
    const sql = query.replace(
      /input\('(.*)'\)\s+FORMAT (\w+)$/s,
      (_, structure, format) => `file('${file}', '${format}', '${structure}')`,
    );
    return await admin.queryBindAsync(sql, bound, { format: 'TabSeparated' });
  } finally {
    unlinkSync(file);
  }
}

/** Parameters come in the TSV form; the binding wants them plain. */
function plain(value) {
  if (value === '\\N') return null;
  const signs = { t: '\t', n: '\n', r: '\r' };
  return value.replace(/\\(.)/g, (_, sign) => signs[sign] ?? sign);
}

process.on('message', async ({ id, sql, table, columns, csv }) => {
  try {
    const text = csv ? await insert(table, columns, csv) : admin.query(sql, 'TabSeparated');
    process.send({ id, text });
  } catch (error) {
    process.send({ id, error: String(error?.message ?? error) });
  }
});

async function insert(table, columns, csv) {
  const settings = { date_time_input_format: 'best_effort' };
  const values = Buffer.from(csv);
  const { rowsWritten } = await admin.insert({ table, columns, values, format: 'CSV', settings });
  return String(rowsWritten);
}

process.on('disconnect', () => {
  reader.close();
  admin.close();
  process.exit(0);
});

// Longer than any test thinks: a connection that closes under a request is an error of this stand-in.
server.keepAliveTimeout = 600_000;
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
