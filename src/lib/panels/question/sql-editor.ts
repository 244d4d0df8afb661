import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tables } from '$lib/domain/tables.ts';

interface SqlEditorOptions {
  readonly text: string;
  readonly label: string;
  readonly onchange: (text: string) => void;
  readonly onask: () => void;
}

/**
 * An editor of SQL that completes the tables and columns of a dataset. It lives in a shadow root:
 * there its styles are adopted sheets, which the policy allows, and not elements of style, which it
 * does not.
 */
export function sqlEditor(host: HTMLElement, options: SqlEditorOptions): EditorView {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open', delegatesFocus: true });
  const schema = Object.fromEntries(
    Object.values(tables).map(({ name, columns }) => [name, columns.map((column) => column.name)]),
  );
  return new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        lineNumbers(),
        history(),
        closeBrackets(),
        autocompletion(),
        sql({ dialect: PostgreSQL, schema, upperCaseKeywords: true }),
        keymap.of([
          {
            key: 'Mod-Enter',
            run: () => {
              options.onask();
              return true;
            },
          },
          ...completionKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': options.label }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onchange(update.state.doc.toString());
        }),
        look,
      ],
    }),
  });
}

const look = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--surface)', fontSize: '0.9375rem' },
  '.cm-content': { caretColor: 'var(--ink)', minHeight: '9rem' },
  '.cm-gutters': {
    backgroundColor: 'var(--surface)',
    color: 'var(--ink-soft)',
    borderRight: '1px solid var(--line)',
  },
  '&.cm-focused': { outline: '2px solid var(--focus)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--line-strong)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--accent)',
    color: 'var(--accent-ink)',
  },
});
