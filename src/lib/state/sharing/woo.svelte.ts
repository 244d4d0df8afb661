import {
  blackedHtml,
  blackedText,
  blackOut,
  grounds,
  sameWords,
  type Ground,
  type Passage,
} from '../../disclosure/black-out.ts';
import { i18n } from '../../i18n/locale.svelte.ts';

/** A text whose passages are being blacked out; it is nowhere but here until its file is saved. */
export class WooView {
  text = $state('');
  ground = $state<Ground>('5.1.2.e');
  everywhere = $state(true);
  /** One step each: choosing everywhere makes several passages at once. */
  #steps = $state.raw<readonly (readonly Passage[])[]>([]);
  readonly grounds = grounds;
  readonly canUndo = $derived(this.#steps.length > 0);
  readonly blacked = $derived(blackOut(this.text, this.#steps.flat()));

  constructor(text = '') {
    this.text = text;
  }

  /** False when nothing is chosen. */
  blackOut(from: number, to: number): boolean {
    const chosen = this.text.slice(from, to);
    const start = from + chosen.length - chosen.trimStart().length;
    const end = start + chosen.trim().length;
    if (start >= end) return false;
    const passage = { from: start, to: end, ground: this.ground };
    const passages = this.everywhere ? sameWords(this.text, passage) : [passage];
    this.#steps = [...this.#steps, passages];
    return true;
  }

  undo(): void {
    this.#steps = this.#steps.slice(0, -1);
  }

  html(): Blob {
    const t = i18n.t.sharing.woo;
    const why = (ground: Ground) => t.grounds[ground].slice(ground.length + 2);
    const words = {
      language: i18n.locale,
      title: t.fileTitle,
      list: t.list,
      columns: t.columns,
      why,
    };
    return new Blob([blackedHtml(this.blacked, words)], { type: 'text/html' });
  }

  plainText(): Blob {
    const t = i18n.t.sharing.woo;
    const rows = this.blacked.list.map(
      ({ paragraph, ground }, i) => `${i + 1}. ${t.columns[1]} ${paragraph}: ${t.grounds[ground]}`,
    );
    const text = [t.fileTitle, blackedText(this.blacked), t.list, ...rows, ''].join('\n\n');
    return new Blob([text], { type: 'text/plain' });
  }
}
