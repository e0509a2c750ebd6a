import { useSyncExternalStore } from 'react';
import { InboxStore, type InboxNow } from './InboxStore';

/** One a party: the badge in the header and the page show the same. */
const stores = new Map<string, InboxStore>();

function storeOf(party: string): InboxStore {
  const store = stores.get(party) ?? new InboxStore(party);
  stores.set(party, store);
  return store;
}

/** A party's inbox, live as long as something shows it; with what may be done in it. */
export function useInbox(party: string): InboxNow & Pick<InboxStore, 'read' | 'unread' | 'readAll'> {
  const { subscribe, snapshot, read, unread, readAll } = storeOf(party);
  return { ...useSyncExternalStore(subscribe, snapshot), read, unread, readAll };
}
