import { ask } from '../api/client';
import type { LocalText } from '../api/types';

/* An inbox, as Contracts/Inbox names it. */

/** `about`: the feed in which it happened; `title`: what that is called; `data`: words to fill the sentence with. */
export interface Notice {
  seq: number;
  at: string;
  topic: string;
  kind: string;
  about: string;
  aboutSeq?: number | null;
  title?: LocalText | null;
  data: Readonly<Record<string, string>>;
  read: boolean;
}

/** At most 200 notices, newest first, one of each topic. */
export interface InboxView { party: string; unread: number; items: Notice[]; version: number; head: string; me: { viewpoint: string; may: string[] } }

export type InboxCommand = { type: 'read'; seqs: number[] } | { type: 'readAll'; upTo: number } | { type: 'unread'; seqs: number[] };

export const readInbox = (party: string) => ask<InboxView>(`/api/inbox/${encodeURIComponent(party)}`);
