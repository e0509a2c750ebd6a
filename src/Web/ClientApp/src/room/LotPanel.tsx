import { useTranslation } from '../i18n';
import type { RoomView } from '../api/types';
import { usePartyName } from '../people/names';
import { Clock, Diamond } from '../shapes/shapes';
import { Dots } from '../text/Dots';
import { Compact, Money } from '../text/Money';
import { Say } from '../text/Say';
import { When } from '../text/When';

/** What is sold, and the rules that the host wrote. */
export function LotPanel({ room }: { room: RoomView }) {
  const { t } = useTranslation();
  const partyName = usePartyName();
  const { rules, auction } = room;
  return (
    <section className="panel lot" aria-labelledby="lot">
      <h2 id="lot">{t('auction:lot')}</h2>
      <p className="small ink-2 dense">
        <Dots>
          {rules.preset && <span>{t(`rooms:preset.${rules.preset}`)}</span>}
          <bdi>{partyName(room.host)}</bdi>
        </Dots>
      </p>
      {rules.start && (
        <div className="figure dense">
          <p className="ink-2">{t(rules.preset === 'placer' ? 'auction:startPublished' : 'auction:start')}</p>
          <p><strong><Money of={rules.start} /></strong></p>
          <p className="small"><Compact of={rules.start} /></p>
        </div>
      )}
      <ul className="rules small ink-2 dense">
        <Quiet seconds={rules.quietSeconds} />
        {(auction?.hardStopAt ?? rules.hardStopAt) && <li><Clock /> <span><Say text="auction:hardStop" values={{ time: <When at={(auction?.hardStopAt ?? rules.hardStopAt)!} zone /> }} /></span></li>}
        {rules.anonymous && <li><Diamond className="shape amethyst" /> <span>{t('auction:anonymous')}</span></li>}
        {auction?.reserve && <li><Diamond className="shape amethyst" /> <span><Say text="auction:secretReserve" values={{ amount: <Money of={auction.reserve} /> }} /></span></li>}
        {rules.step?.kind === 'percent' && <li><Clock /> <span><Say text="auction:step" values={{ amount: <Say text="rooms:rule.percent" values={{ value: <bdi className="num">{rules.step.value}</bdi> }} /> }} /></span></li>}
      </ul>
    </section>
  );
}

function Quiet({ seconds }: { seconds?: number }) {
  if (!seconds) return null;
  const minutes = seconds % 60 === 0;
  return <li><Clock /> <span><Say text={minutes ? 'auction:quiet' : 'auction:quietSeconds'} count={minutes ? seconds / 60 : seconds} /></span></li>;
}
