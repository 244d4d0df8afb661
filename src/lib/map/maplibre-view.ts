import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import {
  addProtocol,
  Map as MaplibreMap,
  setWorkerUrl,
  type GeoJSONSource,
  type StyleSpecification,
} from 'maplibre-gl';
import type { AreaPack } from '$lib/domain/area-pack.ts';
import { DotsLayer } from './dots-layer.ts';
import { homeBounds } from '$lib/domain/home-bounds.ts';
import { homePadding } from './home-padding.ts';
import { customLayerId, layerIds, type SourceId } from './layer-ids.ts';
import { METRES_PER_DEGREE } from '$lib/domain/local-plane.ts';
import type { Box } from './map-data.ts';
import { putImages } from './map-images.ts';
import type { Drawing, MapView } from './map-view.ts';
import type { Palette } from './palette.ts';
import { choosePlaces, type PlaceChoosers } from './place-clicks.ts';
import { scaleHeat } from './scale-heat.ts';
import { schematicStyle } from './schematic-style.ts';
import { boxFeature, heatFeatures } from './signal-features.ts';
import { isDrawnSlowly } from './slow-renderer.ts';
import { handOverChanges } from './style-changes.ts';
import type { Underlay } from './underlay.ts';

setWorkerUrl(workerUrl);

// What draws base maps comes by way of this module: so the chunk of the map stays whole.
export { addProtocol, MaplibreMap };

export interface MaplibreOptions extends PlaceChoosers {
  area: AreaPack;
  palette: Palette;
  drawing: Drawing;
  /** MapLibre's own words, by its keys. */
  locale: Record<string, string>;
  degrees: (value: number) => string;
  under?: Underlay | undefined;
  onmove: () => void;
  /** The context is gone and did not come back. */
  onlost: () => void;
}

type SourceData = Parameters<GeoJSONSource['setData']>[0];

const LOST_FOR_GOOD_MS = 4000;

/**
 * The imperative map. It takes whole drawings and hands MapLibre only what is new in them.
 *
 * @throws GPUInitializationError (of MapLibre) where no WebGL 2 context can be made.
 */
export class MaplibreView implements MapView {
  readonly #map: MaplibreMap;
  readonly #dots = new DotsLayer();
  readonly #options: MaplibreOptions;
  #style: StyleSpecification;
  #palette: Palette;
  #drawing: Drawing;
  /** What the sources hold, so that equal data is not sent twice. */
  #sent = new Map<SourceId, unknown>();
  #lostTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement, options: MaplibreOptions) {
    this.#options = options;
    this.#palette = options.palette;
    this.#drawing = options.drawing;
    this.#style = this.#styleNow();
    const coarse = matchMedia('(pointer: coarse)').matches;
    this.#map = new MaplibreMap({
      container,
      style: this.#style,
      bounds: homeBounds(options.area),
      fitBoundsOptions: { padding: homePadding },
      attributionControl: false,
      boxZoom: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      cooperativeGestures: coarse,
      fadeDuration: 0,
      maxZoom: 20,
      maxPitch: 0,
      locale: options.locale,
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#listen();
  }

  get isSlow(): boolean {
    return isDrawnSlowly(this.#map.getCanvas());
  }

  /** Redraws what differs from the drawing before. */
  draw(drawing: Drawing): void {
    const modeChanged = drawing.mode !== this.#drawing.mode;
    this.#drawing = drawing;
    if (modeChanged) this.#restyle();
    if (this.#map.getLayer(customLayerId)) this.#fill();
  }

  setPalette(palette: Palette): void {
    this.#palette = palette;
    if (!this.#map.getLayer(customLayerId)) return;
    putImages(this.#map, palette);
    this.#dots.setColours(palette.types, palette.ground);
    this.#unseenUntilDrawn();
    this.#restyle();
  }

  /** A map of the other theme is not left standing while this one is being drawn, but its ground. */
  #unseenUntilDrawn(): void {
    const { style } = this.#map.getCanvas();
    style.visibility = 'hidden';
    void this.#map.once('idle', () => (style.visibility = ''));
  }

  zoomBy(steps: number): void {
    this.#map.zoomTo(this.#map.getZoom() + steps, { duration: 150 });
  }

  fit(): void {
    this.#map.fitBounds(homeBounds(this.#options.area), { padding: homePadding, duration: 200 });
  }

  visibleBox(): Box {
    const bounds = this.#map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  size(): [number, number] {
    const { clientWidth, clientHeight } = this.#map.getCanvas();
    return [clientWidth, clientHeight];
  }

  unproject(x: number, y: number): [number, number] {
    const { lng, lat } = this.#map.unproject([x, y]);
    return [lng, lat];
  }

  project(longitude: number, latitude: number): [number, number] {
    const { x, y } = this.#map.project([longitude, latitude]);
    return [x, y];
  }

  metresPerPixel(): number {
    const middle = this.#map.getContainer().clientHeight / 2;
    const [west, latitude] = this.unproject(0, middle);
    const [east] = this.unproject(100, middle);
    return ((east - west) * METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)) / 100;
  }

  /** Taken inside a render: the drawing buffer is empty a moment later. */
  picture(): Promise<string> {
    return new Promise((resolve) => {
      const screenRatio = this.#sharpen();
      this.#map.once('idle', () => {
        this.#map.once('render', () => {
          resolve(this.#map.getCanvas().toDataURL());
          this.#map.setPixelRatio(screenRatio);
        });
        this.#map.triggerRepaint();
      });
      this.#map.triggerRepaint();
    });
  }

  pictureNow(): string | null {
    let url: string | null = null;
    const screenRatio = this.#sharpen();
    this.#map.once('render', () => (url = this.#map.getCanvas().toDataURL()));
    this.#map.redraw();
    this.#map.setPixelRatio(screenRatio);
    return url;
  }

  /** Two pixels to each of the page, for pictures and paper; returns the ratio of the screen. */
  #sharpen(): number {
    const screenRatio = this.#map.getPixelRatio();
    this.#map.setPixelRatio(Math.max(2, screenRatio));
    return screenRatio;
  }

  destroy(): void {
    clearTimeout(this.#lostTimer);
    this.#map.remove();
  }

  #listen(): void {
    const map = this.#map;
    map.on('style.load', () => this.#begin());
    for (const event of ['move', 'resize'] as const) map.on(event, this.#options.onmove);
    choosePlaces(map, this.#options);
    this.#options.under?.drawnBy(map);
    map.on('webglcontextlost', () => {
      this.#lostTimer = setTimeout(this.#options.onlost, LOST_FOR_GOOD_MS);
    });
    map.on('webglcontextrestored', () => clearTimeout(this.#lostTimer));
  }

  /** Once the style stands, and again after a lost context: our own layer and all data. */
  #begin(): void {
    putImages(this.#map, this.#palette);
    this.#dots.setColours(this.#palette.types, this.#palette.ground);
    if (!this.#map.getLayer(customLayerId)) {
      this.#map.addLayer(this.#dots, layerIds[layerIds.indexOf(customLayerId) + 1]);
    }
    this.#sent.clear();
    this.#restyle();
    this.#fill();
    this.#options.onmove();
  }

  #fill(): void {
    const { mode, points, hexagons, heat, towers, legs, stops, box, focused } = this.#drawing;
    this.#dots.visible = mode === 'dots';
    this.#dots.setPoints(points);
    this.#send('hexagons', hexagons, () => hexagons);
    this.#send('towers', towers, () => towers);
    this.#send('legs', legs, () => legs);
    this.#send('stops', stops, () => stops);
    this.#send('box', box, () => boxFeature(box));
    this.#send('focused', focused, () => focused);
    if (this.#send('heat', heat, () => heatFeatures(heat)))
      scaleHeat(this.#map, heat, this.#options.area.bounds);
  }

  #send(id: SourceId, key: unknown, data: () => SourceData): boolean {
    if (this.#sent.has(id) && this.#sent.get(id) === key) return false;
    this.#sent.set(id, key);
    void this.#map.getSource<GeoJSONSource>(id)?.setData(data());
    return true;
  }

  #styleNow(): StyleSpecification {
    const { area, ...options } = this.#options;
    return schematicStyle(area, this.#palette, { ...options, mode: this.#drawing.mode });
  }

  #restyle(): void {
    if (!this.#map.getLayer(customLayerId)) return; // not begun: #begin comes here again
    const before = this.#style;
    this.#style = this.#styleNow();
    handOverChanges(this.#map, before, this.#style);
  }
}
