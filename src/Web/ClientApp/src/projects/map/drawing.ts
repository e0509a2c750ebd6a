import { Map as Drawing, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { bounds, grid, region } from './land';

export type { Drawing };

setWorkerUrl(workerUrl);

/** Whether this browser can draw it at all. */
export function canDraw(): boolean {
  try { return document.createElement('canvas').getContext('webgl2') !== null; }
  catch { return false; }
}

const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Land, coast and grid in the colours of the page. No tiles, no borders, no letters: nothing is asked of other servers. */
const style = (): StyleSpecification => ({
  version: 8,
  sources: { land: { type: 'geojson', data: region }, grid: { type: 'geojson', data: grid(5) }, fine: { type: 'geojson', data: grid(1) } },
  layers: [
    { id: 'sea', type: 'background', paint: { 'background-color': colour('--sea') } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colour('--land') } },
    { id: 'grid', type: 'line', source: 'grid', paint: { 'line-color': colour('--divider'), 'line-width': 0.7 } },
    { id: 'fine', type: 'line', source: 'fine', minzoom: 6, paint: { 'line-color': colour('--divider'), 'line-width': 0.5 } },
    { id: 'coast', type: 'line', source: 'land', paint: { 'line-color': colour('--border'), 'line-width': 1 } },
  ],
});

/** Draws the land into an element. Nothing rolls, slides or turns. */
export function draw(container: HTMLElement, title: string): Drawing {
  const drawing = new Drawing({
    container, style: style(), bounds: [[60.5, 23.5], [77.5, 37.2]], maxBounds: bounds, maxZoom: 13, attributionControl: false, dragRotate: false, pitchWithRotate: false, touchPitch: false, fadeDuration: 0,
    renderWorldCopies: false, locale: { 'Map.Title': title },
  });
  drawing.touchZoomRotate.disableRotation();
  drawing.keyboard.disableRotation();
  return drawing;
}

/** Follows the page from light to dark and back. Returns the way to stop. */
export function followLook(drawing: Drawing): () => void {
  const look = new MutationObserver(() => drawing.setStyle(style(), { diff: true }));
  look.observe(document.documentElement, { attributeFilter: ['data-look'] });
  return () => look.disconnect();
}
