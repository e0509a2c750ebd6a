import { useTranslation } from '../i18n';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../controls/Button';
import { Steps } from '../controls/Steps';
import { meQuery } from '../api/queries';
import type { Proposal } from '../api/types';
import { useNow } from '../feed/useNow';
import { usePersonName } from '../people/names';
import { Check, Diamond, Missing } from '../shapes/shapes';
import { Say } from '../text/Say';
import { When } from '../text/When';
import type { LiveRoom } from './live';
import { OpenedOffers } from './OpenedOffers';
import { RecordLine } from './RecordLine';
import { RefusalText } from './RefusalText';
import { holds } from './stages';
import { useSubmit } from './useSubmit';

const steps = ['sealed', 'opening', 'ascending'] as const;

/** The two stages of a sealed auction: what is sealed, who opens it, what came out. */
export function OpeningPanel(live: LiveRoom) {
  const { t } = useTranslation();
  const { room } = live;
  if (room.rules.preset !== 'twoStage' || room.phase === 'draft') return null;
  const { stage, offers, proposal } = room.auction!;
  const at = offers ? 2 : proposal ? 1 : 0;
  return (
    <section className="panel opening" aria-labelledby="opening">
      <h2 id="opening">{t(offers ? 'auction:opening.title' : 'auction:sealedStage.title')}</h2>
      <Steps current={at} titles={steps.map(step => <span key={step} className="dense">{t(`auction:opening.steps.${step}`)}</span>)} />
      {stage === 'sealed' && <Sealed {...live} />}
      {stage === 'sealed' && <RecordLine room={room} status={live.status} />}
      {offers && <OpenedOffers room={room} offers={offers} />}
    </section>
  );
}

function Sealed({ room, submit }: LiveRoom) {
  const { t } = useTranslation();
  const now = useNow();
  const { proposal, closesAt } = room.auction!;
  const due = closesAt ?? room.rules.offersDueAt;
  const joinable = proposal && holds(proposal, now) ? proposal : undefined;
  return (
    <div className="sealed-stage hatched sealed">
      <p className="say"><Diamond className="shape amethyst" /> {t('auction:sealed')}</p>
      {due && <p className="small ink-2 dense"><Say text={Date.parse(due) > now ? 'auction:sealedStage.due' : 'auction:opening.notBefore'} values={{ time: <When at={due} zones /> }} /></p>}
      <ul className="officers dense">
        <li>{joinable ? <Check className="shape malachite" /> : <Missing />} {t('auction:opening.officer1')}: {joinable ? <Say text="auction:opening.proposed" values={{ time: <When at={joinable.at} /> }} /> : t('auction:opening.waiting')}</li>
        <li><Missing /> {t('auction:opening.officer2')}: {joinable?.until ? <Say text="auction:opening.waitingSecond" values={{ time: <When at={joinable.until} /> }} /> : t('auction:opening.waiting')}</li>
      </ul>
      {proposal && !joinable && <p className="small say">{t('auction:opening.expired')}</p>}
      {room.me.viewpoint === 'host' && <OpenOffers submit={submit} proposal={joinable} due={room.phase === 'open' && due !== undefined && Date.parse(due) <= now} />}
    </div>
  );
}

function OpenOffers({ submit, proposal, due }: { submit: LiveRoom['submit']; proposal: Proposal | undefined; due: boolean }) {
  const { t } = useTranslation();
  const { data: me } = useQuery(meQuery);
  const personName = usePersonName();
  const { sending, send } = useSubmit(submit);
  const own = proposal !== undefined && proposal.by === me?.id;
  const other = proposal && personName(proposal.by);
  const off = own || !due || sending.kind === 'sending' || sending.kind === 'unknown';
  return (
    <>
      <Button className="bid-button" look="primary" size="large" block aria-disabled={off || undefined} data-off={off || undefined} onClick={() => { if (!off) void send({ type: 'openOffers' }); }}>
        <span className="say">{!proposal ? t('auction:opening.propose') : other && !own ? <Say text="auction:opening.openWith" values={{ name: <bdi>{other}</bdi> }} /> : t('auction:opening.openPlain')}</span>
      </Button>
      {own && <p className="why say">{t('auction:opening.notYou')}</p>}
      {sending.kind === 'refused' && <p className="why say"><RefusalText refusal={sending.refusal} /></p>}
    </>
  );
}
