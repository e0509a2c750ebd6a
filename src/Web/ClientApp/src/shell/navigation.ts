import { useSyncExternalStore } from 'react';

/** Told when the page was changed by a link of ours; the browser tells of its own buttons. */
const moved = 'emining:moved';

/** Tells whenever the address changes, its path or what stands behind it. */
export function addressChanges(tell: () => void) {
  for (const event of ['popstate', moved]) addEventListener(event, tell);
  return () => { for (const event of ['popstate', moved]) removeEventListener(event, tell); };
}

/** Goes to another page of ours, `/rooms/kohat?…`, without a reload, to its top. `replace` leaves no way back to where one was. */
export function go(to: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  dispatchEvent(new Event(moved));
  if (!replace) scrollTo(0, 0);
}

/** The path of the address, `/rooms/kohat`. */
export const usePath = (): string => useSyncExternalStore(addressChanges, () => location.pathname);

/** A value after the `?` of the address. */
export const useSearch = (name: string): string | null => new URLSearchParams(useSyncExternalStore(addressChanges, () => location.search)).get(name);
