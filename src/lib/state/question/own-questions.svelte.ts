import { z } from 'zod';
import { isAbort } from '../../domain/errors.ts';
import type { OwnAnswer } from '../../engine/own-question.ts';
import type { Dashboard } from '../dashboard.svelte.ts';
import type { KeptDocument } from '../documents.svelte.ts';

export const answerForms = ['table', 'chart', 'map'] as const;
export type AnswerForm = (typeof answerForms)[number];

const keptQuestionSchema = z.object({
  name: z.string().min(1).max(120),
  sql: z.string().min(1).max(20_000),
  form: z.enum(answerForms),
});
export type KeptQuestion = z.infer<typeof keptQuestionSchema>;
const keptSchema = z.object({ questions: z.array(keptQuestionSchema) });

/** More rows than this are no answer that a person reads; a question says so when it is cut. */
const MOST_ROWS = 5000;

/** An analyst's own questions to the dataset that is shown: asked one at a time, kept by name. */
export class OwnQuestions {
  answer = $state.raw<OwnAnswer | null>(null);
  error = $state.raw<unknown>(null);
  isRunning = $state(false);
  /** Milliseconds the last answer took. */
  took = $state(0);
  #kept = $state.raw<KeptDocument<z.infer<typeof keptSchema>> | null>(null);
  readonly kept = $derived(this.#kept?.current.questions ?? []);
  readonly #dashboard: Dashboard;
  #abort = new AbortController();

  /** To turn back what was kept or removed; null until it is read. */
  get document(): Pick<KeptDocument<unknown>, 'canUndo' | 'canRedo' | 'undo' | 'redo'> | null {
    return this.#kept;
  }

  constructor(dashboard: Dashboard) {
    this.#dashboard = dashboard;
  }

  async open(dataset: string): Promise<void> {
    this.#kept?.close();
    this.answer = null;
    this.error = null;
    this.#kept = await this.#dashboard.documents.open(dataset, 'own-questions', keptSchema, {
      questions: [],
    });
  }

  /** Asks; the question before it is stopped. What goes wrong stands in `error`. */
  async ask(sql: string): Promise<void> {
    this.stop();
    const abort = (this.#abort = new AbortController());
    const dataset = this.#dashboard.dataset;
    if (!dataset?.store) return;
    this.isRunning = true;
    this.error = null;
    const began = performance.now();
    try {
      const engine = await this.#dashboard.datasets.engine();
      const options = { limit: MOST_ROWS, signal: abort.signal };
      const answer = await engine.ownQuestion?.(dataset.store.schema, sql, options);
      this.answer = answer ?? null;
      this.took = performance.now() - began;
    } catch (error) {
      if (this.#abort !== abort) return;
      this.answer = null;
      if (!isAbort(error)) this.error = error;
    } finally {
      if (this.#abort === abort) this.isRunning = false;
    }
  }

  stop(): void {
    this.#abort.abort();
  }

  async keep(question: KeptQuestion): Promise<void> {
    await this.#kept?.change(({ questions }) => ({
      questions: [...questions.filter(({ name }) => name !== question.name), question],
    }));
  }

  async remove(name: string): Promise<void> {
    await this.#kept?.change(({ questions }) => ({
      questions: questions.filter((one) => one.name !== name),
    }));
  }

  close(): void {
    this.stop();
    this.#kept?.close();
  }
}
