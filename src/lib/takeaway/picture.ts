import { computedColour } from './computed-colour.ts';
import { drawnElement, type Drawn } from './drawn-element.ts';
import { fontFaces, fontFamily } from './picture-font.ts';
import type { Frame } from './taking.ts';
import { escapeXml, tag } from './xml-markup.ts';

const MARGIN = 24;
const narrowest = 360;
/** Pixels of a PNG to a pixel of the page. */
const SCALE = 2;

interface PictureWords {
  readonly title: string;
  readonly unit: string;
  readonly under: readonly string[];
}

/**
 * A view of the page as an SVG that stands by itself: title and unit over it, and under it how many
 * are shown and `about`, line by line.
 */
export async function svgPicture(frame: Frame, about: readonly string[]): Promise<string> {
  const { title, unit, shown } = frame;
  const words = { title, unit, under: [shown.join(' · '), ...about] };
  return composed(await drawnFrame(frame), words, await fontFaces(), {
    ground: tokenColour('--ground'),
    ink: tokenColour('--ink'),
    soft: tokenColour('--ink-soft'),
  });
}

/** What a view draws, without words. */
export async function drawnFrame({ title, body, picture }: Frame): Promise<Drawn> {
  const element = body();
  if (!element) throw new RangeError(`not on the page: ${title}`);
  const canvas = element.querySelector('canvas');
  const url = picture && canvas ? await picture() : null;
  return drawnElement(element, canvas && url ? new Map([[canvas, url]]) : new Map());
}

/** An SVG as pixels, two to each pixel of the page. */
export async function pngPicture(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(image.width * SCALE);
  canvas.height = Math.ceil(image.height * SCALE);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new RangeError(`no picture of ${canvas.width} by ${canvas.height} pixels`);
  return blob;
}

interface Tokens {
  readonly ground: string;
  readonly ink: string;
  readonly soft: string;
}

function composed(drawn: Drawn, words: PictureWords, faces: string, tokens: Tokens): string {
  const room = Math.max(narrowest, drawn.width);
  const width = room + 2 * MARGIN;
  const parts: string[] = [];
  let y = MARGIN;
  const write = (text: string, size: number, weight: number, fill: string) => {
    for (const line of broken(text, room, `${weight} ${size}px ${fontFamily}`)) {
      y += Math.round(size * 1.35);
      const attributes = {
        x: MARGIN,
        y,
        fill,
        'font-family': fontFamily,
        'font-size': size,
        'font-weight': weight,
      };
      parts.push(tag('text', attributes, escapeXml(line)));
    }
  };
  write(words.title, 20, 600, tokens.ink);
  write(words.unit, 13, 400, tokens.soft);
  y += 14;
  parts.push(tag('g', { transform: `translate(${MARGIN} ${y})` }, drawn.markup));
  y += drawn.height + 6;
  for (const line of words.under) write(line, 12, 400, tokens.soft);
  const height = Math.ceil(y + MARGIN);
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      width,
      height,
      viewBox: `0 0 ${Math.ceil(width)} ${height}`,
      'font-family': fontFamily,
    },
    tag('title', {}, escapeXml(words.title)) +
      tag('style', {}, faces) +
      tag('rect', { width: '100%', height: '100%', fill: tokens.ground }) +
      parts.join(''),
  );
}

/** Lines of at most `room` pixels in a font. */
function broken(text: string, room: number, font: string): string[] {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = font;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    const fits = (context?.measureText(longer).width ?? 0) <= room;
    if (lines.length && fits) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function tokenColour(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const colour = computedColour(getComputedStyle(probe).color);
  probe.remove();
  return colour?.hex ?? '#000000';
}
