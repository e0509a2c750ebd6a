import { useSyncExternalStore } from 'react';

export type AnnounceLevel = 'all' | 'mine' | 'none';

interface Spoken { polite: string; assertive: string }

/** Polite notices at most this often, ms; the latest of a topic stands for those before it. */
const politeEvery = 5_000;

let spoken: Spoken = { polite: '', assertive: '' };
const listeners = new Set<() => void>();
const pending = new Map<string, string>();
let timer: ReturnType<typeof setTimeout> | undefined;
let lastPolite = -politeEvery;

/** Says something when nothing more important is being said. The same topic replaces what still waits. */
export function announce(topic: string, text: string): void {
  pending.set(topic, text);
  timer ??= setTimeout(speakPolitely, Math.max(0, lastPolite + politeEvery - performance.now()));
}

/** Says at once what a person must know now: outbid, accepted, refused, unknown, paused, frozen, closed, revoked. */
export const announceNow = (text: string): void => put('assertive', text);

function speakPolitely(): void {
  timer = undefined;
  lastPolite = performance.now();
  const text = [...pending.values()].join(' ');
  pending.clear();
  put('polite', text);
}

/** Cleared, then set: the same words twice are two notices. */
function put(region: keyof Spoken, text: string): void {
  tell({ ...spoken, [region]: '' });
  requestAnimationFrame(() => tell({ ...spoken, [region]: text }));
}

function tell(next: Spoken): void {
  spoken = next;
  listeners.forEach(listener => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSpoken = () => useSyncExternalStore(subscribe, () => spoken);
