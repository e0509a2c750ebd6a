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

const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

/** `12:45:19`, 24 hours, Latin digits. */
export const timeIn = (zone: string, at: number): string => format('en-GB', { ...clock, timeZone: zone }).format(at);

/** `2026-11-23` in that zone, to compare days. */
export const dayIn = (zone: string, at: number): string => format('en-CA', { timeZone: zone }).format(at);

/** Whether it is of the day that the device has now. */
export const isToday = (zone: string, at: number): boolean => dayIn(zone, at) === dayIn(zone, Date.now());

/** `23 Nov`, `11月23日`, `23 نومبر`. */
export const dateIn = (zone: string, at: number, language: string): string =>
  format(language, { day: 'numeric', month: 'short', timeZone: zone, numberingSystem: 'latn' }).format(at);
