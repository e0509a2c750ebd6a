import type { MultiPolygon } from 'geojson';
import land from './land.json';

/** The land around the projects (scripts/land.mjs). */
export const region = land as MultiPolygon;

/** What the map can show at most, [west, south] and [east, north] in degrees: less than what was cut out. */
export const bounds: [[number, number], [number, number]] = [[52, 16], [88, 45]];

/** Lines of every so many degrees, to see distances by. */
export const grid = (every: number) => ({
  type: 'MultiLineString' as const,
  coordinates: [
    ...steps(45, 95, every).map(x => [[x, 10], [x, 50]]),
    ...steps(10, 50, every).map(y => [[45, y], [95, y]]),
  ],
});

const steps = (from: number, to: number, every: number) => Array.from({ length: (to - from) / every + 1 }, (_, at) => from + at * every);

/** Towns by which one finds one's way. */
export const cities = [
  { name: 'gwadar', at: [62.32, 25.11] }, { name: 'karachi', at: [67, 24.85] }, { name: 'taftan', at: [61.58, 28.99] }, { name: 'khunjerab', at: [75.43, 36.85] }, { name: 'islamabad', at: [73.05, 33.69] },
] as const;
