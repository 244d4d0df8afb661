import { computedColour } from './computed-colour.ts';
import { inlinedSvg } from './inlined-svg.ts';
import { fontFamily } from './picture-font.ts';
import { escapeXml, tag } from './xml-markup.ts';
import { textLines } from './text-lines.ts';

export interface Drawn {
  readonly markup: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Pictures of what cannot be read back from the page, by its element: a map drawn by WebGL. */
export type Pictures = ReadonlyMap<Element, string>;

/**
 * Draws what an element of the page shows as SVG: its charts with their styles written on them, its
 * texts as texts, its grounds and borders as rectangles. What carries `data-left-behind`, such as the
 * buttons on a map, is left out.
 */
export function drawnElement(root: HTMLElement, pictures: Pictures = new Map()): Drawn {
  const fold = unfold(root);
  try {
    const { left, top } = root.getBoundingClientRect();
    const width = Math.max(root.scrollWidth, root.offsetWidth);
    const height = Math.max(root.scrollHeight, root.offsetHeight);
    return { markup: draw(root, { left, top, pictures }), width, height };
  } finally {
    fold();
  }
}

/** Lets lists that scroll stand at full length while they are drawn; gives the way back. */
function unfold(root: HTMLElement): () => void {
  const folded = [...root.querySelectorAll<HTMLElement>('*')].filter(
    (element) =>
      element.scrollHeight > element.clientHeight + 1 &&
      getComputedStyle(element).maxBlockSize !== 'none',
  );
  for (const { style } of folded) [style.maxBlockSize, style.overflow] = ['none', 'visible'];
  return () => {
    for (const { style } of folded) [style.maxBlockSize, style.overflow] = ['', ''];
  };
}

/** Counts the parts that are clipped: several drawings may end up in one file. */
let parts = 0;

interface Sheet {
  readonly left: number;
  readonly top: number;
  readonly pictures: Pictures;
}

function draw(element: Element, sheet: Sheet): string {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (isUnseen(element, style, box)) return '';
  const place = {
    x: box.left - sheet.left,
    y: box.top - sheet.top,
    width: box.width,
    height: box.height,
  };
  const picture = sheet.pictures.get(element);
  if (picture) return tag('image', { ...place, href: picture });
  if (element instanceof SVGSVGElement) return inlinedSvg(element, place);
  const inside = [...element.childNodes]
    .map((node) => {
      if (node instanceof Text) return drawText(node, style, sheet);
      return node instanceof Element ? draw(node, sheet) : '';
    })
    .join('');
  return layered(ground(style, place) + clipped(inside, style, place), style);
}

function isUnseen(element: Element, style: CSSStyleDeclaration, box: DOMRect): boolean {
  if (element.hasAttribute('data-left-behind')) return true;
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0')
    return true;
  if (style.display === 'contents') return false;
  return box.width <= 1 || box.height <= 1 ? style.overflow !== 'visible' : false;
}

type Place = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

function ground(style: CSSStyleDeclaration, place: Place): string {
  const fill = computedColour(style.backgroundColor);
  const radius = Math.min(parseFloat(style.borderTopRightRadius) || 0, place.height / 2);
  const rectangle = fill
    ? tag('rect', { ...place, rx: radius || null, fill: fill.hex, 'fill-opacity': fill.opacity })
    : '';
  return rectangle + border(style, place);
}

function border(style: CSSStyleDeclaration, { x, y, width, height }: Place): string {
  const sides = {
    top: [x, y, x + width, y],
    right: [x + width, y, x + width, y + height],
    bottom: [x, y + height, x + width, y + height],
    left: [x, y, x, y + height],
  } as const;
  return Object.entries(sides)
    .map(([side, [x1, y1, x2, y2]]) => {
      const thick = parseFloat(style.getPropertyValue(`border-${side}-width`));
      const colour = computedColour(style.getPropertyValue(`border-${side}-color`));
      if (!thick || !colour) return '';
      const isDashed = style.getPropertyValue(`border-${side}-style`) === 'dashed';
      return tag('line', {
        x1,
        y1,
        x2,
        y2,
        stroke: colour.hex,
        'stroke-opacity': colour.opacity,
        'stroke-width': thick,
        'stroke-dasharray': isDashed ? '4 3' : null,
      });
    })
    .join('');
}

function clipped(inside: string, style: CSSStyleDeclaration, place: Place): string {
  if (inside === '' || style.overflow === 'visible') return inside;
  const id = `drawn-part-${parts++}`;
  return (
    tag('clipPath', { id }, tag('rect', place)) + tag('g', { 'clip-path': `url(#${id})` }, inside)
  );
}

function layered(markup: string, style: CSSStyleDeclaration): string {
  if (markup === '' || style.opacity === '1') return markup;
  return tag('g', { opacity: style.opacity }, markup);
}

function drawText(node: Text, style: CSSStyleDeclaration, sheet: Sheet): string {
  const colour = computedColour(style.color);
  if (!colour || node.data.trim() === '') return '';
  return textLines(node)
    .map(({ text, left, top, width, height }) =>
      tag(
        'text',
        {
          x: left - sheet.left,
          y: top - sheet.top + height * ASCENT,
          // A typeface that stands in keeps to the room of ours.
          textLength: text.length > 1 ? width : null,
          lengthAdjust: text.length > 1 ? 'spacingAndGlyphs' : null,
          fill: colour.hex,
          'fill-opacity': colour.opacity === 1 ? null : colour.opacity,
          'font-family': fontFamily,
          'font-size': style.fontSize,
          'font-weight': style.fontWeight === '400' ? null : style.fontWeight,
        },
        escapeXml(style.textTransform === 'uppercase' ? text.toUpperCase() : text),
      ),
    )
    .join('');
}

/** Height of the letters above the line, as a share of the height of a text of Source Sans 3. */
const ASCENT = 0.782;
