import type { Column, Columns } from './columns.ts';
import type { Answering, QueryOptions, Statement } from './engine.ts';
import { columnOf, digestOf, type RecordedColumn, type Recording } from './recorded-answers.ts';

/** An engine that keeps what it is asked and what it answers. */
export class Recorder implements Answering {
  readonly recording: Recording = [];
  readonly #engine: Answering;

  constructor(engine: Answering) {
    this.#engine = engine;
  }

  async query(statement: Statement, options?: QueryOptions): Promise<Columns> {
    const columns = await this.#engine.query(statement, options);
    const plain = Object.entries(columns).map(([name, values]) => [name, recorded(values)]);
    const asked = digestOf(statement);
    if (!this.recording.some((one) => one.asked === asked))
      this.recording.push({ asked, columns: Object.fromEntries(plain) });
    return columns;
  }
}

/** In whichever form is the shorter; degrees have six decimals. */
function recorded(values: Column): RecordedColumn {
  const plain = Array.from<number | string | null>(values);
  const isNumeric = plain.every((value) => typeof value === 'number');
  const forms: RecordedColumn[] = isNumeric ? [1, 1_000_000].map((per) => stepped(plain, per)) : [];
  const exact = forms.filter((form) => sameValues(columnOf(form), plain));
  const lengthOf = (form: RecordedColumn) => JSON.stringify(form).length;
  return exact.reduce((best, form) => (lengthOf(form) < lengthOf(best) ? form : best), plain);
}

function stepped(values: readonly number[], per: number): RecordedColumn {
  const parts = values.map((value) => Math.round(value * per));
  return { per, steps: parts.map((part, i) => part - (parts[i - 1] ?? 0)) };
}

function sameValues(column: Column, values: readonly (number | string | null)[]): boolean {
  return values.every((value, i) => Object.is(column[i], value));
}
