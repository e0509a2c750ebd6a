/*
 * The words of the wire as this app calls them. Amounts and other decimals are strings; times are RFC 3339 UTC; bytes are base64.
 * What they hold stands in schema.d.ts, which is made from the server's own document (`npm run types`).
 */
import type { components } from './schema';

type Words = components['schemas'];

export type Language = Words['Language'];

/** Text for people: one plain string in its author's language, or up to three languages. */
export type LocalText = Words['LocalText'];
export type Money = Words['Money'];
export type Receipt = Words['Receipt'];
export type Refusal = Words['Refusal'];

/** What came of a command, on the hub and over HTTP. */
export type Answer = { receipt: Receipt } | { refusal: Refusal };

/** One entry as this viewer sees it: a part that is sealed is null, its hash is always there. */
export type Frame = Words['Frame'];
export type Who = Words['Who'];
export type FramesPage = Words['FramesPage'];
export type Head = Pick<FramesPage, 'version' | 'head'>;
export type Watching = FramesPage & { more: boolean };

/** Per feed, every 5 s: how far it is, and the server's clock. */
export type Heartbeat = Record<string, Words['HeadNow']>;
export type PresentPerson = Words['PersonHere'];
export type SignalSeen = Words['SignalHeard'];

export type Party = Words['PartyLine'];
export type Account = Words['MeView'];
export type Colleague = Words['Colleague'];
export type Version = Words['VersionView'];

export type RoomKind = Words['RoomKind'];
export type Phase = Words['Phase'];
export type Stage = Words['Stage'];
export type Preset = Words['Preset'];
export type Audience = Words['Audience'];
export type Place = Words['Place'];
export type Post = Words['Post'];

export type Step = Words['Step'];
export type Rules = Words['Rules'];
export type CreateRoom = Words['CreateRoom'];

export type ChecklistItem = Words['ChecklistItem'];
export type PartyView = Words['PartyView'];
export type Spoken = Words['Spoken'];
export type SaidView = Words['SaidView'];
export type BestBid = Words['BestBid'];

/** A bid, or a moved close between bids (then closesAt and reason are given). */
export type LadderRow = Words['LadderRow'];
export type Proposal = Words['Proposal'];
export type OpenedOffer = Words['OpenedOffer'];
export type Outcome = Words['Outcome'];
export type AuctionView = Words['AuctionView'];

/** A room as one viewer sees it, bounded whatever its history. */
export type RoomView = Words['RoomView'];
export type RoomSummary = Words['RoomSummary'];

/** Where the reader's own party stands in a live auction. */
export type OwnStanding = Words['OwnStanding'];

/** A command without its id, which is made when it is sent. */
export type RoomCommand = WithoutId<Words['RoomCommand']>;
export type RoomEvent = Words['RoomEvent'];

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
