import { DataError } from '../domain/errors.ts';
import type { FileFaultCode } from './codes.ts';

/** A file, or one part of it, that cannot be read at all; its code is what the dictionary explains. */
export class FileError extends DataError {
  readonly code: FileFaultCode;
  /** What stood there: a name, a size, a count. Shown within the sentence. */
  readonly detail: string;
  constructor(file: string, code: FileFaultCode, detail = '', options?: ErrorOptions) {
    super({ file, line: 0, field: '', expected: 'a readable export', found: code }, options);
    this.code = code;
    this.detail = detail;
  }
}
