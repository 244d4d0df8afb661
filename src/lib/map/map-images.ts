import type { Map as MaplibreMap } from 'maplibre-gl';
import type { Palette } from './palette.ts';

const RATIO = 2;

/** The images the style names, drawn in the theme's colours; called again when the theme changes. */
export function putImages(map: MaplibreMap, palette: Palette): void {
  const stretch = {
    pixelRatio: RATIO,
    stretchX: [[12, 20]] as [number, number][],
    stretchY: [[12, 20]] as [number, number][],
    content: [6, 6, 26, 26] as [number, number, number, number],
  };
  put(map, 'badge', badge(palette.surface, palette.lineStrong, 2), stretch);
  put(map, 'badge-chosen', badge(palette.surface, palette.chosen, 5), stretch);
  put(map, 'hatch', hatch(palette.ground, palette.hatch), { pixelRatio: RATIO });
  put(map, 'direction', chevron(palette.ink), { pixelRatio: RATIO });
}

function put(
  map: MaplibreMap,
  name: string,
  image: ImageData,
  options: Parameters<MaplibreMap['addImage']>[2],
): void {
  if (map.hasImage(name)) map.updateImage(name, image);
  else map.addImage(name, image, options);
}

function badge(fill: string, border: string, borderPixels: number): ImageData {
  return draw(32, (context) => {
    context.beginPath();
    context.roundRect(3, 3, 26, 26, 7);
    context.fillStyle = fill;
    context.fill();
    context.strokeStyle = border;
    context.lineWidth = borderPixels;
    context.stroke();
  });
}

/** Lines at 45 degrees that go on from tile to tile: not walked. */
function hatch(ground: string, line: string): ImageData {
  return draw(12, (context) => {
    context.fillStyle = ground;
    context.fillRect(0, 0, 12, 12);
    context.strokeStyle = line;
    context.lineWidth = 1.6;
    context.beginPath();
    for (const from of [-12, 0, 12]) {
      context.moveTo(from, 12);
      context.lineTo(from + 12, 0);
    }
    context.stroke();
  });
}

/** Points along its line, to the right. */
function chevron(colour: string): ImageData {
  return draw(14, (context) => {
    context.beginPath();
    context.moveTo(4, 2.5);
    context.lineTo(9.5, 7);
    context.lineTo(4, 11.5);
    context.strokeStyle = colour;
    context.lineWidth = 2.4;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.stroke();
  });
}

function draw(size: number, paint: (context: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d');
  if (!context) return new ImageData(size, size);
  paint(context);
  return context.getImageData(0, 0, size, size);
}
