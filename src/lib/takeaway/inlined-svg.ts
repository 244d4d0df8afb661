import { computedColour } from './computed-colour.ts';
import { fontFamily } from './picture-font.ts';
import { escapeXml, tag } from './xml-markup.ts';

/** Properties that stylesheets set on our charts and that SVG knows as attributes. */
const inherited = [
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'letter-spacing',
  'paint-order',
  'stroke-linecap',
  'stroke-linejoin',
];
const own = ['stroke-dasharray', 'stroke-dashoffset', 'clip-path', 'mask'];
const defaults: Readonly<Record<string, string>> = {
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0px',
  'clip-path': 'none',
  mask: 'none',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'paint-order': 'normal',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
};
/** What only the page needs: its styles, its keys, its readers. */
const leftBehind = /^(class|style|tabindex|role|aria-.*|data-.*|on.*|fill|stroke|opacity)$/;

/**
 * An SVG of the page as markup that stands by itself: what the stylesheets say of each element is
 * written on the element. `place` adds to the outermost element.
 */
export function inlinedSvg(svg: SVGSVGElement, place: Record<string, number>): string {
  return inlined(svg, { ...place, overflow: 'visible' }) ?? '';
}

function inlined(element: Element, more: Record<string, string | number> = {}): string | null {
  const style = getComputedStyle(element);
  const isDefinition = element.closest('defs') !== null;
  if (element.hasAttribute('data-left-behind')) return null;
  if (style.display === 'none' && !isDefinition) return null;
  if (style.visibility === 'hidden' && element.childElementCount === 0) return null;
  const inside = [...element.childNodes]
    .map((node) => {
      if (node.nodeType === Node.TEXT_NODE) return escapeXml(node.textContent ?? '');
      return node instanceof Element ? inlined(node) : null;
    })
    .filter((part) => part !== null)
    .join('');
  const attributes: Record<string, string | number | null> = {};
  for (const { name, value } of element.attributes)
    if (!leftBehind.test(name) && name !== 'xmlns') attributes[name] = value;
  return tag(element.tagName, { ...attributes, ...paint(element, style), ...more }, inside);
}

function paint(element: Element, style: CSSStyleDeclaration): Record<string, string | null> {
  if (element.tagName === 'title' || element.tagName === 'defs') return {};
  if (element.tagName === 'stop') {
    const colour = computedColour(style.stopColor);
    return {
      'stop-color': colour?.hex ?? '#000000',
      'stop-opacity': String((colour?.opacity ?? 0) * Number(style.stopOpacity)),
    };
  }
  const said: Record<string, string | null> = {
    ...colourOf('fill', style.fill, style.fillOpacity),
    ...colourOf('stroke', style.stroke, style.strokeOpacity),
    'stroke-width': style.stroke === 'none' ? null : style.strokeWidth,
    opacity: style.opacity === '1' ? null : style.opacity,
  };
  const isText = element.tagName === 'text' || element.tagName === 'tspan';
  if (isText) said['font-family'] = fontFamily;
  for (const name of isText ? [...inherited, ...own] : own.concat('stroke-linecap')) {
    const value = style.getPropertyValue(name);
    if (value && value !== defaults[name])
      said[name] = value.replace(/url\("(#[^"]+)"\)/, 'url($1)');
  }
  return said;
}

function colourOf(name: string, computed: string, opacity: string): Record<string, string | null> {
  const reference = /url\("?(#[^")]+)"?\)/.exec(computed)?.[1];
  if (reference) return { [name]: `url(${reference})`, [`${name}-opacity`]: partOf(opacity, 1) };
  const colour = computedColour(computed);
  if (!colour) return { [name]: 'none' };
  return { [name]: colour.hex, [`${name}-opacity`]: partOf(opacity, colour.opacity) };
}

function partOf(opacity: string, of: number): string | null {
  const product = Number(opacity) * of;
  return product === 1 ? null : String(product);
}
