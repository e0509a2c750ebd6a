import { useState, useSyncExternalStore } from 'react';
import { RoomStore, type RoomNow } from './RoomStore';

/** How long a page waits for the state before it is drawn without, ms. */
const patience = 300;

const prepared = new Map<string, RoomStore>();

/** Reads a room for the page that is about to show it. */
export async function prepareRoom(id: string): Promise<void> {
  const store = new RoomStore(id);
  prepared.set(id, store);
  await Promise.race([store.prepare(), new Promise(resolve => setTimeout(resolve, patience))]);
}

function take(id: string): RoomStore {
  const store = prepared.get(id) ?? new RoomStore(id);
  prepared.delete(id);
  return store;
}

/** A room, live, as long as something shows it; with the two ways to act on it. */
export function useRoom(id: string): RoomNow & Pick<RoomStore, 'submit' | 'typing'> {
  const [store] = useState(() => take(id));
  const now = useSyncExternalStore(store.subscribe, store.snapshot);
  return { ...now, submit: store.submit, typing: store.typing };
}
