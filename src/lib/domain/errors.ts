/** Where a value that does not fit stood in its source, and what was expected there. */
export interface DataFault {
  readonly file: string;
  /** 1-based line of the file; 0 when the fault is the file's as a whole. */
  readonly line: number;
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

/** Data from a file that cannot be read, or does not fit its schema. */
export class DataError extends Error {
  override readonly name = 'DataError';
  readonly fault: DataFault;
  constructor(fault: DataFault, options?: ErrorOptions) {
    super(
      `${fault.file}, line ${fault.line}, ${fault.field}: expected ${fault.expected}, found ${fault.found}`,
      options,
    );
    this.fault = fault;
  }
}

/** A question the engine could not answer; keeps its SQL and its cause. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly sql: string;
  constructor(message: string, sql: string, cause?: unknown) {
    super(message, { cause });
    this.sql = sql;
  }
}

/** True of the error that an aborted AbortSignal leaves behind: not a failure, not to be shown. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
