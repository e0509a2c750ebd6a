import { useTranslation } from '../i18n';
import { ButtonAnchor, ButtonLink } from '../controls/Button';
import type { RoomView } from '../api/types';
import { usePartyName } from '../people/names';
import { CheckDisc, Square } from '../shapes/shapes';
import { Dots } from '../text/Dots';
import { Compact, Money } from '../text/Money';
import { Say } from '../text/Say';
import { Bidder } from './Bidder';

/** How the auction ended, who the bidders were, and how to check it. */
export function OutcomePanel({ room }: { room: RoomView }) {
  const { t } = useTranslation();
  const partyName = usePartyName();
  const { outcome, bidders = [], reserve } = room.auction!;
  if (!outcome) return null;
  const sold = outcome.winner !== undefined && outcome.amount !== undefined;
  const named = bidders.filter(b => b.party);
  return (
    <section className="panel outcome" id="action" tabIndex={-1} data-sold={sold || undefined} aria-labelledby="outcome">
      <h2 id="outcome" className="say">{sold ? <CheckDisc /> : <Square />} <Headline room={room} /></h2>
      {sold && <p className="dense"><Dots><Bidder id={outcome.winner!} room={room} /><Compact of={outcome.amount!} /></Dots></p>}
      {reserve && <p className="small ink-2 dense"><Say text="auction:secretReserve" values={{ amount: <Money of={reserve} /> }} /></p>}
      {named.length > 0 && (
        <ul className="named dense">
          {named.map(b => <li key={b.bidder}><Say text="auction:named" values={{ b: <bdi className="num">{b.bidder}</bdi>, party: <bdi>{partyName(b.party!)}</bdi> }} /></li>)}
        </ul>
      )}
      <div className="row start">
        <ButtonLink to={`/verify?feed=rooms/${room.id}`}>{t('auction:record.check')}</ButtonLink>
        <ButtonAnchor href={`/api/rooms/${room.id}/record`} download={`${room.id}.json`}>{t('auction:record.download')}</ButtonAnchor>
      </div>
    </section>
  );
}

function Headline({ room: { auction } }: { room: RoomView }) {
  const { t } = useTranslation();
  const { winner, amount, annulled, reserveMet } = auction!.outcome!;
  if (annulled) return t(annulled === 'tooFewOffers' ? 'auction:annulledTooFew' : 'auction:annulledNoBid');
  if (winner && amount) return <Say text="auction:wonWith" values={{ amount: <Money of={amount} /> }} />;
  return t(auction!.best && !reserveMet ? 'auction:reserveNotMet' : 'auction:unsold');
}
