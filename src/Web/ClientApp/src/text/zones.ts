/** The platform's home zone; every time is told in it too. */
export const home = 'Asia/Karachi';
export const china = 'Asia/Shanghai';

/** Names that people of the field know; other zones are named by the browser. */
const names: Record<string, string> = { [home]: 'PKT', [china]: 'CST' };

/** The viewer's zone. Asked once: making a format costs a millisecond on a slow phone, and every line of a ladder needs one. */
const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
export const here = (): string => ownZone;

/** In which zones a time is told, the viewer's first: their own and Pakistan's, and China's for viewers in Pakistan. */
export function zonesFor(zone: string): string[] {
  return zone === home ? [home, china] : [zone, home];
}

export function zoneName(zone: string, at: number): string {
  return names[zone] ?? format('en', { timeZone: zone, timeZoneName: 'short' }).formatToParts(at).find(part => part.type === 'timeZoneName')!.value;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

/** Hours ahead of UTC of the two zones that are always told; neither has summer time. */
const hoursAhead: Record<string, number> = { [home]: 5, [china]: 8 };

/** A moment whose UTC fields are the zone's own: a formatter for each line of a ladder costs a slow phone more than the ladder. */
function shifted(zone: string, at: number): Date {
  const ahead = hoursAhead[zone];
  const minutes = ahead !== undefined ? ahead * 60 : zone === ownZone ? -new Date(at).getTimezoneOffset() : minutesAhead(zone, at);
  return new Date(at + minutes * 60_000);
}

/** Of any other zone the browser knows the clock. */
function minutesAhead(zone: string, at: number): number {
  const clock = format('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: zone }).format(at);
  return Math.round((Date.parse(`${clock.replace(' ', 'T')}Z`) - at) / 60_000);
}

/** `12:45:19`, 24 hours, Latin digits. */
export const timeIn = (zone: string, at: number): string => shifted(zone, at).toISOString().slice(11, 19);

/** `2026-11-23` in that zone, to compare days. */
export const dayIn = (zone: string, at: number): string => shifted(zone, at).toISOString().slice(0, 10);

/** Whether it is of the day that the device has now. */
export const isToday = (zone: string, at: number): boolean => dayIn(zone, at) === dayIn(zone, Date.now());

/** `23 Nov`, `11月23日`, `23 نومبر`. */
export const dateIn = (zone: string, at: number, language: string): string =>
  format(language, { day: 'numeric', month: 'short', timeZone: zone, numberingSystem: 'latn' }).format(at);
