import type { Answer } from '../api/types';
import { uuid } from '../api/uuid';
import { hub } from '../feed/hub';
import { WholeStore, type WholeNow } from '../feed/WholeStore';
import { marked, stillOpen, type Marks } from './notices';
import { readInbox, type InboxCommand, type InboxView } from './view';

export interface InboxNow extends WholeNow<InboxView> {
  /** The last thing that was asked and refused. */
  failed?: boolean;
}

/** A party's inbox, live. Reading is shown at once and told to the server meanwhile; refused, it is taken back. */
export class InboxStore {
  private readonly party: string;
  private readonly whole: WholeStore<InboxView>;
  private readonly listeners = new Set<() => void>();
  private marks: Marks = new Map();
  private failed = false;
  private stop: (() => void) | undefined;
  private now: InboxNow;

  constructor(party: string) {
    this.party = party;
    this.whole = new WholeStore(`inbox/${party}`, () => readInbox(party));
    this.now = this.whole.snapshot();
  }

  subscribe = (tell: () => void): (() => void) => {
    this.listeners.add(tell);
    this.stop ??= this.whole.subscribe(this.changed);
    return () => {
      this.listeners.delete(tell);
      if (this.listeners.size > 0) return;
      this.stop?.();
      this.stop = undefined;
    };
  };

  snapshot = (): InboxNow => this.now;

  read = (seq: number): void => this.mark([seq], true, { type: 'read', seqs: [seq] });

  unread = (seqs: readonly number[]): void => this.mark(seqs, false, { type: 'unread', seqs: [...seqs] });

  /** All that stands here, not what comes meanwhile. Returns what was unread, for whoever takes it back. */
  readAll = (): number[] => {
    const items = this.now.view?.items ?? [];
    const seqs = items.filter(item => !item.read).map(item => item.seq);
    if (seqs.length > 0) this.mark(seqs, true, { type: 'readAll', upTo: Math.max(...items.map(item => item.seq)) });
    return seqs;
  };

  private mark(seqs: readonly number[], read: boolean, command: InboxCommand): void {
    this.failed = false;
    this.marks = new Map([...this.marks, ...seqs.map(seq => [seq, read] as const)]);
    this.changed();
    void hub.submit(`inbox/${this.party}`, { ...command, id: uuid() }).then(answer => this.answered(answer, seqs));
  }

  private answered(answer: Answer, seqs: readonly number[]): void {
    if ('refusal' in answer && answer.refusal.type !== 'alreadyDone') {
      this.failed = true;
      this.marks = new Map([...this.marks].filter(([seq]) => !seqs.includes(seq)));
    }
    this.changed();
    void this.whole.load();
  }

  private changed = (): void => {
    const { view, ...rest } = this.whole.snapshot();
    this.marks = stillOpen(view?.items ?? [], this.marks);
    this.now = { ...rest, failed: this.failed, view: view && { ...view, ...marked(view.items, this.marks) } };
    this.listeners.forEach(tell => tell());
  };
}
