import { useMemo, useSyncExternalStore } from 'react';
import { RoomStore, type RoomNow } from './RoomStore';

/** A room, live, as long as something shows it; with the two ways to act on it. */
export function useRoom(id: string): RoomNow & Pick<RoomStore, 'submit' | 'typing'> {
  const store = useMemo(() => new RoomStore(id), [id]);
  const now = useSyncExternalStore(store.subscribe, store.snapshot);
  return { ...now, submit: store.submit, typing: store.typing };
}
