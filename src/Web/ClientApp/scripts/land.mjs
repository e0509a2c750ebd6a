// Writes the land around the projects, from Natural Earth (1:50m, public domain; package world-atlas), cut out of the world: for the map of projects, and for the wall.
import { readFile, writeFile } from 'node:fs/promises';
import { feature } from 'topojson-client';

const source = new URL('../node_modules/world-atlas/land-50m.json', import.meta.url);
const world = feature(JSON.parse(await readFile(source, 'utf8')), 'land');
const polygons = world.features.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates));

// Wider than what the map can show, so that no cut is seen; as wide as the wall shows.
await write('projects/map/land.json', [40, 5, 100, 55], 1_000);
await write('wall/land.json', [59, 22, 79, 39], 100);

/** @param box West, south, east, north. @param steps Of a degree. */
async function write(file, box, steps) {
  const coordinates = polygons.map(rings => rings.map(ring => cut(ring, sidesOf(box))).filter(ring => ring.length > 2).map(ring => closed(rounded(ring, steps)))).filter(rings => rings.length > 0);
  await writeFile(new URL(`../src/${file}`, import.meta.url), `${JSON.stringify({ type: 'MultiPolygon', coordinates })}\n`);
}

function sidesOf([west, south, east, north]) {
  return [
    { inside: ([x]) => x >= west, cross: (a, b) => at(a, b, (west - a[0]) / (b[0] - a[0])) },
    { inside: ([x]) => x <= east, cross: (a, b) => at(a, b, (east - a[0]) / (b[0] - a[0])) },
    { inside: ([, y]) => y >= south, cross: (a, b) => at(a, b, (south - a[1]) / (b[1] - a[1])) },
    { inside: ([, y]) => y <= north, cross: (a, b) => at(a, b, (north - a[1]) / (b[1] - a[1])) },
  ];
}

function at([ax, ay], [bx, by], part) { return [ax + (bx - ax) * part, ay + (by - ay) * part]; }

/** Sutherland and Hodgman 1974: cuts a ring along one side after the other. */
function cut(ring, sides) {
  return sides.reduce((points, { inside, cross }) => points.flatMap((point, i) => {
    const before = points[(i + points.length - 1) % points.length];
    if (inside(point)) return inside(before) ? [point] : [cross(before, point), point];
    return inside(before) ? [cross(before, point)] : [];
  }), ring.slice(0, -1));
}

/** Points that fall together are one. */
function rounded(ring, steps) {
  const points = ring.map(point => point.map(value => Math.round(value * steps) / steps));
  return points.filter(([x, y], i) => i === 0 || x !== points[i - 1][0] || y !== points[i - 1][1]);
}

function closed(ring) { return [...ring, ring[0]]; }
