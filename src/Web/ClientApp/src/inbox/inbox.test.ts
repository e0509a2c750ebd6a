import { beforeEach, describe, expect, it, vi } from 'vitest';
import { amountIn, grouped, marked, placeOf, stillOpen } from './notices';
import type { InboxView, Notice } from './view';

const served = vi.hoisted(() => ({ view: undefined as unknown, sent: [] as { feed: string; command: { type: string } }[], answer: { receipt: {} } as unknown }));
vi.mock('../feed/hub', () => ({ hub: { listen: () => {}, leave: () => {}, submit: async (feed: string, command: { type: string }) => { served.sent.push({ feed, command }); return served.answer; } } }));
vi.mock('../api/client', async original => ({ ...(await original<object>()), ask: async () => served.view }));

const { InboxStore } = await import('./InboxStore');

const notice = (seq: number, kind: string, more: Partial<Notice> = {}): Notice =>
  ({ seq, at: `2026-11-23T07:00:${String(seq).padStart(2, '0')}Z`, topic: `rooms/r${seq} ${kind}`, kind, about: `rooms/r${seq}`, data: {}, read: false, ...more });

describe('notices', () => {
  it('that ask for something stand first, newest first, until they are read', () => {
    const { needs, information } = grouped([notice(1, 'invited'), notice(2, 'stageChanged'), notice(3, 'outbid'), notice(4, 'deadlineNear', { read: true }), notice(5, 'dreamt')]);
    expect(needs.map(n => n.seq)).toEqual([3, 1]);
    expect(information.map(n => n.seq)).toEqual([5, 4, 2]);
  });

  it('of a bid ask for nothing once the auction has ended, but to have won does', () => {
    const { needs } = grouped([notice(1, 'outbid', { about: 'rooms/x' }), notice(2, 'awarded', { about: 'rooms/x' }), notice(3, 'invited', { about: 'rooms/y' }), notice(4, 'named', { about: 'rooms/y' })]);
    expect(needs.map(n => n.kind)).toEqual(['awarded']);
  });

  it('are as the reader left them until the server says so too', () => {
    const items = [notice(1, 'invited'), notice(2, 'named', { read: true })];
    const marks = new Map([[1, true], [2, true], [9, true]]);
    expect(marked(items, marks).unread).toBe(0);
    expect([...stillOpen(items, marks).keys()]).toEqual([1]);
  });

  it.each([['rooms/kohat', '/rooms/kohat'], ['projects/reko-diq', '/projects/reko-diq'], ['documents/x', undefined], ['rooms/', undefined]])('about %s lead to %s', (about, to) => expect(placeOf(about)?.to).toBe(to));

  it.each([['PKR 605000000.00', { currency: 'PKR', amount: '605000000.00' }], ['much', undefined], [undefined, undefined]])('say %s as an amount', (text, amount) => expect(amountIn(text)).toEqual(amount));
});

describe('an inbox', () => {
  const view = (items: Notice[]): InboxView => ({ party: 'heding', unread: items.filter(n => !n.read).length, items, version: 9, head: '', me: { viewpoint: 'party:heding', may: [] } });
  const settled = () => new Promise(resolve => setTimeout(resolve));

  beforeEach(() => {
    served.view = view([notice(2, 'named'), notice(1, 'invited')]);
    served.sent = [];
    served.answer = { receipt: {} };
  });

  async function opened() {
    const store = new InboxStore('heding');
    const stop = store.subscribe(() => {});
    await settled();
    return { store, stop };
  }

  it('is read at once, and told to the server', async () => {
    const { store, stop } = await opened();
    store.read(1);
    expect(store.snapshot().view).toMatchObject({ unread: 1 });
    expect(served.sent).toMatchObject([{ feed: 'inbox/heding', command: { type: 'read', seqs: [1] } }]);
    stop();
  });

  it('is read to its newest notice, not what comes meanwhile, and can be taken back', async () => {
    const { store, stop } = await opened();
    expect(store.readAll()).toEqual([2, 1]);
    expect(store.snapshot().view?.unread).toBe(0);
    store.unread([2, 1]);
    expect(store.snapshot().view?.unread).toBe(2);
    expect(served.sent.map(({ command }) => command)).toMatchObject([{ type: 'readAll', upTo: 2 }, { type: 'unread', seqs: [2, 1] }]);
    stop();
  });

  it('takes back what was refused', async () => {
    served.answer = { refusal: { type: 'notAllowed' } };
    const { store, stop } = await opened();
    store.read(1);
    await settled();
    expect(store.snapshot()).toMatchObject({ failed: true, view: { unread: 2 } });
    stop();
  });
});
