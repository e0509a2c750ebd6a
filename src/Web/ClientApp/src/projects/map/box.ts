import type { GeoPoint } from '../../api/types';

/** What the map shows, degrees. */
export interface Box { west: number; south: number; east: number; north: number }

/** Whether a place is in view; one that is not known is not. */
export const liesIn = ({ west, south, east, north }: Box, place: GeoPoint | null | undefined): boolean => {
  if (!place) return false;
  const [lon, lat] = [Number(place.lon), Number(place.lat)];
  return lon >= west && lon <= east && lat >= south && lat <= north;
};
