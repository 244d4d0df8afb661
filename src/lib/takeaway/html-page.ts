import type { FigureTable } from './figure-table.ts';
import { drawnFrame } from './picture.ts';
import { fontFaces } from './picture-font.ts';
import type { Frame } from './taking.ts';
import { escapeXml, tag } from './xml-markup.ts';

export interface PageWords {
  readonly title: string;
  readonly languageTag: string;
  /** What the page is, line by line: choice, dataset, caution, date. */
  readonly about: readonly string[];
  readonly asTable: string;
  /** Said where a table is cut off. */
  readonly onlyFirst: (rows: number, of: number) => string;
}

/** More rows than this and a browser takes seconds to open the page. */
const MOST_ROWS = 5000;

/**
 * The views of the page, one under the other, as one HTML file: drawings and tables with all they
 * need inside them, without scripts. Its own policy lets it ask for nothing.
 */
export async function htmlPage(frames: Iterable<Frame>, words: PageWords): Promise<Blob> {
  const sections: string[] = [];
  for (const frame of inOrder(frames)) sections.push(await section(frame, words));
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(words.title)}</title>`,
    `<style>${await fontFaces()}${rules()}</style>`,
  ];
  const about = words.about.map((line) => `<p>${escapeXml(line)}</p>`).join('');
  const body = `<header><h1>${escapeXml(words.title)}</h1>${about}</header>${sections.join('')}`;
  const html = `<!doctype html><html lang="${words.languageTag}"><head>${head.join('')}</head><body>${body}</body></html>`;
  return new Blob([html], { type: 'text/html;charset=utf-8' });
}

/** As they stand on the page. */
function inOrder(frames: Iterable<Frame>): Frame[] {
  const shown = [...frames].filter((frame) => frame.body());
  return shown.sort((a, b) => {
    const [first, second] = [a.body(), b.body()];
    if (!first || !second) return 0;
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}

async function section(frame: Frame, words: PageWords): Promise<string> {
  const { markup, width, height } = await drawnFrame(frame);
  const drawing = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      role: 'img',
      'aria-label': frame.title,
    },
    markup,
  );
  const table = frame.table ? tableMarkup(await frame.table(), words) : '';
  return (
    `<section><h2>${escapeXml(frame.title)}</h2><p class="soft">${escapeXml(frame.unit)}</p>` +
    `${drawing}<p class="soft">${escapeXml(frame.shown.join(' · '))}</p>${table}</section>`
  );
}

function tableMarkup({ columns, rows, numeric = [] }: FigureTable, words: PageWords): string {
  const of = (name: 'th' | 'td', cells: readonly string[]) =>
    cells
      .map((cell, i) => {
        const kind = numeric.includes(i) ? ' class="number"' : '';
        return `<${name}${kind}>${escapeXml(cell)}</${name}>`;
      })
      .join('');
  const body = rows.slice(0, MOST_ROWS).map((row) => `<tr>${of('td', row)}</tr>`);
  const cut = rows.length > MOST_ROWS ? words.onlyFirst(MOST_ROWS, rows.length) : '';
  return (
    `<details><summary>${escapeXml(words.asTable)}</summary><table><thead><tr>${of('th', columns)}` +
    `</tr></thead><tbody>${body.join('')}</tbody></table><p>${escapeXml(cut)}</p></details>`
  );
}

/** The page's own colours, so that the file looks as the page did. */
function rules(): string {
  const tokens = getComputedStyle(document.documentElement);
  const [ground, ink, soft, line] = ['--ground', '--ink', '--ink-soft', '--line'].map((name) =>
    tokens.getPropertyValue(name).trim(),
  );
  return (
    `body{margin:0 auto;max-width:75rem;padding:1.5rem;background:${ground};color:${ink};` +
    `font:15px/1.4 'Source Sans 3','Segoe UI',Arial,sans-serif;font-variant-numeric:tabular-nums}` +
    `h1{font-size:1.5rem;margin:0 0 .5rem}h2{font-size:1.1rem;margin:0}p{margin:0}.soft{color:${soft}}` +
    `section{margin-block:2.5rem;break-inside:avoid}svg{display:block;max-width:100%;height:auto;margin-block:.75rem}` +
    `table{border-collapse:collapse;font-size:13px}th,td{border-bottom:1px solid ${line};padding:2px 12px 2px 0;text-align:start}` +
    `.number{text-align:end}summary{cursor:pointer}`
  );
}
