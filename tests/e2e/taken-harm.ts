import type { Page } from '@playwright/test';
import { dsvFormat } from 'd3';
import { strFromU8, unzipSync } from 'fflate';

/** What a program would take for a formula; a figure with a sign is none. */
const isFormula = (cell: string) => /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d.,]+%?$/.test(cell);

/** Cells of a CSV with `;` between them, and those of them that a spreadsheet would work out. */
export function ofCsv(bytes: Buffer): { texts: string[]; formulas: string[] } {
  const cells = dsvFormat(';').parseRows(bytes.toString('utf8').replace('\ufeff', '')).flat();
  const texts = cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''));
  return { texts, formulas: cells.filter(isFormula) };
}

/** Cells of the sheets of a workbook, read by any page, and what in it is a formula, a link or a macro. */
export async function ofXlsx(
  page: Page,
  bytes: Buffer,
): Promise<{ texts: string[]; active: string[] }> {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]);
  return page.evaluate((files) => {
    const texts: string[] = [];
    const active: string[] = [];
    for (const [name = '', xml = ''] of files) {
      const document = new DOMParser().parseFromString(xml, 'application/xml');
      if (document.querySelector('parsererror')) active.push(`${name} is no XML`);
      for (const one of document.querySelectorAll('f, hyperlink, [TargetMode], [r\\:link]'))
        active.push(one.outerHTML);
      if (/vba|macro|externalLink/i.test(name)) active.push(name);
      for (const cell of document.querySelectorAll('c[t=inlineStr]'))
        texts.push(cell.textContent ?? '');
    }
    return { texts, active };
  }, parts);
}

/**
 * Words of a drawing or page, and all in it that could act or ask; read without running it. The page
 * that reads is an empty one: our own has a policy, which speaks up at the style a file brings along.
 */
export async function ofMarkup(
  page: Page,
  markup: string,
  kind: 'image/svg+xml' | 'text/html',
): Promise<{ words: string; active: string[] }> {
  return page.evaluate(
    ([source, type]) => {
      const document = new DOMParser().parseFromString(source, type);
      const active: string[] = [];
      if (document.querySelector('parsererror')) active.push('not well-formed');
      const allowed =
        'html head meta title style body header h1 h2 p section details summary table thead tbody tr th td ' +
        'svg g path rect circle line text tspan defs pattern clippath lineargradient stop image polygon polyline mask use';
      for (const element of document.querySelectorAll('*')) {
        const name = element.localName.toLowerCase();
        if (!allowed.split(' ').includes(name)) active.push(name);
        for (const { name: attribute, value } of element.attributes) {
          if (/^on|^srcdoc$|^formaction$/i.test(attribute)) active.push(`${name} ${attribute}`);
          if (/(^|:)(href|src|action)$/i.test(attribute) && !/^(#|data:(image|font)\/)/.test(value))
            active.push(`${name} ${attribute}=${value}`);
        }
      }
      const styles = [...document.querySelectorAll('style')].map((one) => one.textContent).join('');
      for (const [reference] of styles.matchAll(/@import|url\((?!["']?(#|data:))[^)]*/g))
        active.push(reference);
      const metas = document.querySelectorAll('meta').length;
      if (metas > 3) active.push(`${metas} metas`);
      return { words: document.documentElement.textContent ?? '', active };
    },
    [markup, kind] as const,
  );
}

/** What in a PDF would act when it is opened or clicked, but for links to the site itself. */
export function ofPdf(pdf: Buffer, origin: string): string[] {
  const text = pdf.toString('latin1');
  const actions =
    text.match(/\/(JavaScript|JS|Launch|EmbeddedFile|SubmitForm|OpenAction)\b/g) ?? [];
  const links = [...text.matchAll(/\/URI ?\(([^)]*)\)/g)].map(([, uri = '']) => uri);
  return [...actions, ...links.filter((uri) => !uri.startsWith(origin))];
}
