type Parameters = Readonly<Record<string, string>>;

/** A database of a cluster behind ClickHouse's HTTP interface, for a user who may write. */
export class Cluster {
  readonly #url: URL;
  readonly #headers: Parameters;

  constructor(url: URL, database: string, user: string | undefined, password: string | undefined) {
    this.#url = new URL(url);
    this.#url.searchParams.set('database', database);
    // Wall times are wall times: no zone of the server's may move them.
    this.#url.searchParams.set('session_timezone', 'UTC');
    this.#headers = {
      ...(user ? { 'X-ClickHouse-User': user } : {}),
      ...(password ? { 'X-ClickHouse-Key': password } : {}),
    };
  }

  /** @throws Error with the server's own words. */
  query(sql: string, parameters: Parameters): Promise<string> {
    return this.#post(this.#with(parameters), sql);
  }

  /** Rows in the format that the statement names. @throws Error with the server's own words. */
  async insert(sql: string, parameters: Parameters, rows: Uint8Array<ArrayBuffer>): Promise<void> {
    const url = this.#with(parameters);
    url.searchParams.set('query', sql);
    // Else the server says yes before the shards have the rows.
    url.searchParams.set('distributed_foreground_insert', '1');
    await this.#post(url, rows);
  }

  #with(parameters: Parameters): URL {
    const url = new URL(this.#url);
    for (const [name, value] of Object.entries(parameters))
      url.searchParams.set(`param_${name}`, value);
    return url;
  }

  async #post(url: URL, body: BodyInit): Promise<string> {
    // An answer that is held back until all is done says 200 of nothing that fails after it.
    url.searchParams.set('wait_end_of_query', '1');
    const response = await fetch(url, { method: 'POST', body, headers: this.#headers }).catch(
      (cause: unknown) => {
        throw new Error(`${url.origin} does not answer`, { cause });
      },
    );
    const text = (await response.text()).trim();
    if (!response.ok) throw new Error(`${response.status} ${text.slice(0, 2000)}`);
    return text;
  }
}
