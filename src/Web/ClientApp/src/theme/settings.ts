import { useSyncExternalStore } from 'react';

export type LookChoice = 'auto' | 'light' | 'dark';

/** What a person set for this device. Never leaves it. */
export interface Settings { look: LookChoice; sound: boolean; keys: boolean }

const key = 'emining.settings';
const defaults: Settings = { look: 'auto', sound: false, keys: true };

let settings: Settings = { ...defaults, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Settings>) };
const listeners = new Set<() => void>();

export const settingsNow = () => settings;

export function set(change: Partial<Settings>): void {
  settings = { ...settings, ...change };
  localStorage.setItem(key, JSON.stringify(settings));
  listeners.forEach(tell => tell());
}

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export const useSettings = () => useSyncExternalStore(subscribe, settingsNow);
