import type { ReactNode } from 'react';
import { useTranslation, type Translate } from '../i18n';
import type { After } from '../i18n/keys';
import type { RoomEvent } from '../api/types';
import { Local } from '../people/Local';
import { Money } from './Money';
import { Say } from './Say';
import { paperName } from './papers';
import { When } from './When';

interface Props {
  event: RoomEvent;
  /** The name of a party for its id. */
  name: (party: string) => string;
}

/** What happened, as a sentence. An event of a kind that this version does not know says its type. */
export function EventText({ event, name }: Props) {
  const { t } = useTranslation();
  const [text, values = {}, count] = sentence(event, party => <bdi>{name(party)}</bdi>, t);
  return <Say text={`event.${text}`} values={values} count={count} />;
}

type Sentence = [text: After<'event.'>, values?: Record<string, ReactNode>, count?: number];

function sentence(event: RoomEvent, party: (id: string) => ReactNode, t: Translate): Sentence {
  switch (event.type) {
    case 'roomCreated': return ['roomCreated'];
    case 'reserveSealed': return ['reserveOpened', { amount: <Money of={event.reserve} /> }];
    case 'partyAdmitted': return ['partyAdmitted', { party: party(event.party), as: t(`as.${event.as}`) }];
    case 'partyExpelled': return ['partyExpelled', { party: party(event.party), reason: <Local of={event.reason} /> }];
    case 'personAppointed': return ['personAppointed', { person: <bdi>{event.person}</bdi>, as: t(`appointed.${event.as}`) }];
    case 'eligibilityChanged': return [event.met ? 'eligibilityMet' : 'eligibilityUnmet', { party: party(event.party), item: <bdi>{paperName(event.item, t)}</bdi> }];
    case 'said': return ['said', { text: <bdi lang={event.text.lang} dir="auto">{event.text.text}</bdi> }];
    case 'opened': return until('opened', event.closesAt);
    case 'bidderNumbered': return ['bidderNumbered', { party: party(event.party), b: <bdi>{event.bidder}</bdi> }];
    case 'resumed': return until('resumed', event.closesAt);
    case 'paused': case 'frozen': case 'cancelled': case 'unfrozen': return [event.type, { reason: <Local of={event.reason} /> }];
    case 'closed': case 'openingProposed': return [event.type];
    case 'bidPlaced': return [event.auto ? 'bidPlacedAuto' : 'bidPlaced', { b: <bdi>{event.bidder}</bdi>, amount: <Money of={event.amount} /> }];
    case 'limitSet': return ['limitSet', { b: <bdi>{event.bidder}</bdi>, amount: <Money of={event.upTo} /> }];
    case 'closingMoved': return [event.reason === 'outage' ? 'closingMovedOutage' : 'closingMoved', { time: <When at={event.closesAt} /> }];
    case 'deadlineNear': return ['deadlineNear', { time: <When at={event.endsAt} /> }];
    case 'offerSealed': return ['offerSealed', { b: <bdi>{event.bidder}</bdi>, amount: <Money of={event.amount} /> }];
    case 'offersOpened': return ['offersOpened', { amount: <Money of={event.floor} /> }, event.offers.length];
    case 'annulled': return [event.reason === 'noBid' ? 'annulledNoBid' : 'annulledTooFew'];
    case 'auctionClosed': return outcome(event);
    case 'affiliatesFound': return ['affiliatesFound', { parties: event.parties.map((id, at) => <span key={id}>{at > 0 && ' · '}{party(id)}</span>) }];
    case 'biddersNamed': return ['biddersNamed', { names: named(event.names, party) }];
    default: return ['other', { type: <bdi dir="ltr">{String((event as { type: unknown }).type)}</bdi> }];
  }
}

const until = (text: 'opened' | 'resumed', time?: string): Sentence => (time ? [text, { time: <When at={time} /> }] : [`${text}Plain`]);

function outcome({ winner, amount, reserveMet }: Extract<RoomEvent, { type: 'auctionClosed' }>): Sentence {
  if (winner && amount) return ['auctionWon', { b: <bdi>{winner}</bdi>, amount: <Money of={amount} /> }];
  return [reserveMet ? 'auctionUnsold' : 'auctionReserveNotMet'];
}

const named = (names: Record<string, string>, party: (id: string) => ReactNode) =>
  Object.entries(names).map(([bidder, id], at) => <span key={bidder}>{at > 0 && ' · '}<bdi dir="ltr">{bidder}</bdi> {party(id)}</span>);
