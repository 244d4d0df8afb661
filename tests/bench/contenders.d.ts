// Installed by the bench alone (see install.ts), so the type check must do without them.
declare module '@uwdata/mosaic-core' {
  /* eslint-disable @typescript-eslint/no-explicit-any */
  export class MosaicClient {
    constructor(selection: any);
    query(filter?: any): any;
    queryResult(data: any): this;
    queryError(error: Error): this;
  }
  export class Coordinator {
    constructor(connector: any, options: any);
    readonly preaggregator: { dropSchema(): Promise<void> };
    clear(): void;
    connect(client: MosaicClient): void;
  }
  export class Selection {
    static crossfilter(): Selection;
    update(clause: any): void;
  }
  export function wasmConnector(options: any): any;
  export function clauseInterval(field: any, value: any, options: any): any;
  export function clauseIntervals(fields: any, value: any, options: any): any;
}
declare module '@uwdata/mosaic-sql';
declare module 'crossfilter2';
declare module 'arquero';
declare module '@duckdb/node-api';
