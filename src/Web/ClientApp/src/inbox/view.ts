import { ask } from '../api/client';
import type { components } from '../api/schema';

type Words = components['schemas'];

/** `about`: the feed in which it happened; `title`: what that is called; `data`: words to fill the sentence with. */
export type Notice = Words['NoticeView'];
/** At most 200 notices, newest first, one of each topic. */
export type InboxView = Words['InboxView'];

/** A command without its id. */
export type InboxCommand = { type: 'read'; seqs: number[] } | { type: 'readAll'; upTo: number } | { type: 'unread'; seqs: number[] };

export const readInbox = (party: string) => ask<InboxView>(`/api/inbox/${encodeURIComponent(party)}`);
