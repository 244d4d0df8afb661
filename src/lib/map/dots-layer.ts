import {
  MercatorCoordinate,
  type CustomLayerInterface,
  type CustomRenderMethodInput,
  type Map as MaplibreMap,
} from 'maplibre-gl';
import { dotLook } from './dot-look.ts';
import { customLayerId } from './layer-ids.ts';
import { noPoints, type SignalPoints } from './map-data.ts';

const MAX_TYPES = 8;

const vertexSource = `#version 300 es
uniform mat4 u_matrix;
uniform float u_size;
uniform vec3 u_colours[${MAX_TYPES}];
uniform int u_last;
in vec2 a_position;
in uint a_type;
out vec3 v_colour;
void main() {
  v_colour = u_colours[min(int(a_type), u_last)];
  gl_Position = u_matrix * vec4(a_position, 0.0, 1.0);
  gl_PointSize = u_size;
}`;

const fragmentSource = `#version 300 es
precision highp float;
uniform float u_size;
uniform float u_opacity;
uniform vec3 u_rim;
in vec3 v_colour;
out vec4 colour;
void main() {
  float fromRim = (0.5 - length(gl_PointCoord - 0.5)) * u_size;
  float cover = clamp(fromRim + 0.5, 0.0, 1.0) * u_opacity;
  float inside = u_size > 6.0 ? clamp(fromRim - 0.5, 0.0, 1.0) : 1.0;
  colour = vec4(mix(u_rim, v_colour, inside) * cover, cover);
}`;

/**
 * Signals as points straight from typed arrays to the GPU. A GeoJSON source would build 150,000
 * objects and clone them to its worker in one long task; here a new filter is one upload of bytes.
 */
export class DotsLayer implements CustomLayerInterface {
  readonly id = customLayerId;
  readonly type = 'custom' as const;
  readonly renderingMode = '2d' as const;
  visible = true;

  #gl: WebGL2RenderingContext | null = null;
  #program: WebGLProgram | null = null;
  #array: WebGLVertexArrayObject | null = null;
  #positions: WebGLBuffer | null = null;
  #types: WebGLBuffer | null = null;
  #order: WebGLBuffer | null = null;
  /** The faint dots come first in the order. */
  #faint = 0;
  #map: MaplibreMap | null = null;
  #points: SignalPoints = noPoints;
  #uploaded: SignalPoints | null = null;
  /** Positions are relative to this Mercator point, else 32 bits are too coarse for a doorway. */
  #origin: [number, number] = [0, 0];
  #colours = new Float32Array(MAX_TYPES * 3);
  #last = 0;
  #rim: [number, number, number] = [1, 1, 1];

  setPoints(points: SignalPoints): void {
    this.#points = points;
    this.#map?.triggerRepaint();
  }

  setColours(types: readonly string[], rim: string): void {
    types.slice(0, MAX_TYPES).forEach((colour, i) => this.#colours.set(channels(colour), i * 3));
    this.#last = Math.max(0, Math.min(types.length, MAX_TYPES) - 1);
    this.#rim = channels(rim);
    this.#map?.triggerRepaint();
  }

  onAdd(map: MaplibreMap, gl: WebGL2RenderingContext): void {
    this.#map = map;
    this.#gl = gl;
    this.#program = link(gl);
    this.#array = gl.createVertexArray();
    this.#positions = gl.createBuffer();
    this.#types = gl.createBuffer();
    this.#order = gl.createBuffer();
    this.#uploaded = null;
    gl.bindVertexArray(this.#array);
    const position = gl.getAttribLocation(this.#program, 'a_position');
    const type = gl.getAttribLocation(this.#program, 'a_type');
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#positions);
    gl.enableVertexAttribArray(position);
    gl.vertexAttribPointer(position, 2, gl.FLOAT, false, 0, 0);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#types);
    gl.enableVertexAttribArray(type);
    gl.vertexAttribIPointer(type, 1, gl.UNSIGNED_BYTE, 0, 0);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#order);
    gl.bindVertexArray(null);
  }

  onRemove(): void {
    this.#gl?.deleteBuffer(this.#positions);
    this.#gl?.deleteBuffer(this.#types);
    this.#gl?.deleteBuffer(this.#order);
    this.#gl?.deleteVertexArray(this.#array);
    this.#gl?.deleteProgram(this.#program);
    this.#gl = this.#program = this.#array = this.#map = null;
    this.#positions = this.#types = this.#order = this.#uploaded = null;
  }

  render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    const count = this.#points.longitude.length;
    if (!this.visible || count === 0 || !this.#program || !this.#map) return;
    const program = this.#program;
    const at = (name: string) => gl.getUniformLocation(program, name);
    gl.useProgram(program);
    gl.bindVertexArray(this.#array);
    this.#upload(gl);
    const { diameter, opacity } = dotLook(count, this.#map.getZoom());
    const matrix = translated(input.defaultProjectionData.mainMatrix, this.#origin);
    gl.uniformMatrix4fv(at('u_matrix'), false, matrix);
    gl.uniform1f(at('u_size'), diameter * this.#map.getPixelRatio());
    gl.uniform3fv(at('u_colours'), this.#colours);
    gl.uniform1i(at('u_last'), this.#last);
    gl.uniform3fv(at('u_rim'), this.#rim);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    if (this.#faint > 0) {
      gl.uniform1f(at('u_opacity'), opacity * 0.12);
      gl.drawElements(gl.POINTS, this.#faint, gl.UNSIGNED_INT, 0);
    }
    gl.uniform1f(at('u_opacity'), opacity);
    gl.drawElements(gl.POINTS, count - this.#faint, gl.UNSIGNED_INT, this.#faint * 4);
    gl.bindVertexArray(null);
  }

  #upload(gl: WebGL2RenderingContext): void {
    const points = this.#points;
    const before = this.#uploaded;
    if (before === points) return;
    if (before?.longitude !== points.longitude || before.latitude !== points.latitude) {
      this.#origin = mercatorMiddle(points);
      gl.bindBuffer(gl.ARRAY_BUFFER, this.#positions);
      gl.bufferData(gl.ARRAY_BUFFER, mercatorPositions(points, this.#origin), gl.STATIC_DRAW);
    }
    if (before?.typeIndex !== points.typeIndex) {
      gl.bindBuffer(gl.ARRAY_BUFFER, this.#types);
      gl.bufferData(gl.ARRAY_BUFFER, points.typeIndex, gl.STATIC_DRAW);
    }
    const { order, faint } = drawingOrder(points);
    this.#faint = faint;
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, order, gl.DYNAMIC_DRAW);
    this.#uploaded = points;
  }
}

/** Faint dots first, so that the chosen ones lie over them. */
function drawingOrder({ longitude, chosen }: SignalPoints): { order: Uint32Array; faint: number } {
  const order = new Uint32Array(longitude.length);
  let faint = 0;
  let end = order.length;
  for (let i = order.length - 1; i >= 0; i--) if (!chosen || chosen[i] === 1) order[--end] = i;
  if (chosen) for (let i = 0; i < order.length; i++) if (chosen[i] !== 1) order[faint++] = i;
  return { order, faint };
}

function mercatorMiddle(points: SignalPoints): [number, number] {
  const at = points.longitude.findIndex((longitude) => !Number.isNaN(longitude));
  if (at < 0) return [0, 0];
  const first = MercatorCoordinate.fromLngLat([
    points.longitude[at] ?? 0,
    points.latitude[at] ?? 0,
  ]);
  return [first.x, first.y];
}

/** The same formulas as MapLibre's MercatorCoordinate, without an object a point. */
function mercatorPositions(points: SignalPoints, origin: [number, number]): Float32Array {
  const positions = new Float32Array(points.longitude.length * 2);
  for (let i = 0; i < points.longitude.length; i++) {
    const longitude = points.longitude[i] ?? NaN;
    const latitude = points.latitude[i] ?? NaN;
    const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI);
    positions[i * 2] = (longitude + 180) / 360 - origin[0];
    positions[i * 2 + 1] = y - origin[1];
  }
  return positions;
}

/** The matrix with the origin put back, in doubles, and only then rounded. */
function translated(matrix: ArrayLike<number>, [x, y]: [number, number]): Float32Array {
  const out = Float32Array.from(matrix);
  for (let row = 0; row < 4; row++) {
    out[12 + row] = (matrix[row] ?? 0) * x + (matrix[4 + row] ?? 0) * y + (matrix[12 + row] ?? 0);
  }
  return out;
}

/** #rrggbb as three figures of 0 to 1; grey for anything else. */
function channels(colour: string): [number, number, number] {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(colour);
  const channel = (i: number) => parseInt(match?.[i] ?? '80', 16) / 255;
  return [channel(1), channel(2), channel(3)];
}

function link(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertexSource],
    [gl.FRAGMENT_SHADER, fragmentSource],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) continue; // the context is lost; the map tells
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
    throw new Error(`dots: ${gl.getProgramInfoLog(program) ?? 'no program'}`);
  return program;
}
