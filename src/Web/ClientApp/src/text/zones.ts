import type { Translate } from '../i18n';

/**
 * Zones by their own names where the field knows them; any other is the viewer's, told by its distance from UTC. The browser would know
 * its name too, but its first look at zones takes a slow phone a third of a second, and every page shows a clock.
 */
export type Zone = 'PKT' | 'CST' | 'own';

/** The platform's home; every time is told in it too. */
export const home: Zone = 'PKT';
export const china: Zone = 'CST';

/** Hours ahead of UTC; neither has summer time. */
const ahead = { PKT: 5, CST: 8 };

/** Minutes that the device is ahead of UTC at that moment. */
const ownMinutes = (at: number) => -new Date(at).getTimezoneOffset();

/** The viewer's zone. */
export function here(): Zone {
  const minutes = ownMinutes(Date.now());
  return minutes === ahead.PKT * 60 ? home : minutes === ahead.CST * 60 ? china : 'own';
}

/** In which zones a time is told, the viewer's first: their own and Pakistan's, and China's for viewers in Pakistan. */
export const zonesFor = (zone: Zone): Zone[] => (zone === home ? [home, china] : [zone, home]);

/** `PKT`, `CST`, or `GMT`, `GMT+5:45`, `GMT−5`. */
export function zoneName(zone: Zone, at: number): string {
  const minutes = ownMinutes(at);
  if (zone !== 'own') return zone;
  if (minutes === 0) return 'GMT';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `GMT${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

/** A moment whose UTC fields are the zone's own. */
const shifted = (zone: Zone, at: number) => new Date(at + (zone === 'own' ? ownMinutes(at) : ahead[zone] * 60) * 60_000);

/** `12:45:19`, 24 hours, Latin digits. */
export const timeIn = (zone: Zone, at: number): string => shifted(zone, at).toISOString().slice(11, 19);

/** `2026-11-23` in that zone, to compare days. */
export const dayIn = (zone: Zone, at: number): string => shifted(zone, at).toISOString().slice(0, 10);

/** Whether it is of the day that the device has now. */
export const isToday = (zone: Zone, at: number): boolean => dayIn(zone, at) === dayIn(zone, Date.now());

/** `23 Nov`, `11月23日`, `23 نومبر`. */
export function dateIn(zone: Zone, at: number, t: Translate): string {
  const date = shifted(zone, at);
  return t('dayOfMonth', { day: date.getUTCDate(), month: t('months').split(' ')[date.getUTCMonth()] });
}
