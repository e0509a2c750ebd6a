// Writes src/projects/map/land.json: the land around the projects, from Natural Earth (1:50m, public domain; package world-atlas), cut out of the world.
import { readFile, writeFile } from 'node:fs/promises';
import { feature } from 'topojson-client';

const source = new URL('../node_modules/world-atlas/land-50m.json', import.meta.url);
const target = new URL('../src/projects/map/land.json', import.meta.url);

/** West, south, east, north: wider than what the map can show, so that no cut is seen. */
const [west, south, east, north] = [40, 5, 100, 55];
const sides = [
  { inside: ([x]) => x >= west, cross: (a, b) => at(a, b, (west - a[0]) / (b[0] - a[0])) },
  { inside: ([x]) => x <= east, cross: (a, b) => at(a, b, (east - a[0]) / (b[0] - a[0])) },
  { inside: ([, y]) => y >= south, cross: (a, b) => at(a, b, (south - a[1]) / (b[1] - a[1])) },
  { inside: ([, y]) => y <= north, cross: (a, b) => at(a, b, (north - a[1]) / (b[1] - a[1])) },
];
const at = ([ax, ay], [bx, by], part) => [ax + (bx - ax) * part, ay + (by - ay) * part];

/** Sutherland and Hodgman 1974: cuts a ring along one side after the other. */
const cut = ring => sides.reduce((points, { inside, cross }) => points.flatMap((point, i) => {
  const before = points[(i + points.length - 1) % points.length];
  if (inside(point)) return inside(before) ? [point] : [cross(before, point), point];
  return inside(before) ? [cross(before, point)] : [];
}), ring.slice(0, -1));

const rounded = ring => ring.map(point => point.map(value => Math.round(value * 1_000) / 1_000));
const closed = ring => [...ring, ring[0]];

const world = feature(JSON.parse(await readFile(source, 'utf8')), 'land');
const polygons = world.features.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates));
const coordinates = polygons.map(rings => rings.map(cut).filter(ring => ring.length > 2).map(ring => closed(rounded(ring)))).filter(rings => rings.length > 0);
await writeFile(target, `${JSON.stringify({ type: 'MultiPolygon', coordinates })}\n`);
