import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../i18n';
import { Link } from '../shell/Link';
import { Button } from '../controls/Button';
import { Local } from '../people/Local';
import { usePartyName } from '../people/names';
import { EventText } from '../text/EventText';
import { Say } from '../text/Say';
import { When } from '../text/When';
import { useBefore } from '../visits/visits';
import { sinceQuery, type Fact } from './since';

/** The latest facts since this person's last visit with this device, newest first. What is not known is said to be so. */
export function SinceYouLeft({ account }: { account: string | undefined }) {
  const { t } = useTranslation(['common', 'signin']);
  const before = useBefore(account);
  const { data, isError, refetch } = useQuery(sinceQuery(account, before));
  const facts = data?.facts ?? [];
  return (
    <section className="panel since" aria-labelledby="since">
      <div className="row">
        <h2 id="since">{t('signin:home.since')} {facts.length > 0 && <span className="small ink-2 dense">{t('signin:home.sinceFacts', { count: facts.length })}</span>}</h2>
        {before && <span className="small ink-2 dense"><Say text="signin:home.sinceTime" values={{ time: <When at={before.at} /> }} /></span>}
      </div>
      {account && !before && <p className="say ink-2">{t('signin:home.sinceUnknown')}</p>}
      {before && !data && !isError && <p className="ink-2" aria-label={t('loading')}>—</p>}
      {data && facts.length === 0 && data.unread === 0 && <p className="say ink-2">{t('signin:home.nothingSince')}</p>}
      {facts.length > 0 && <ul>{facts.map(fact => <FactRow key={`${fact.room} ${fact.seq}`} {...fact} />)}</ul>}
      {(isError || (data && data.unread > 0)) && <p className="say">{t('signin:home.sinceUnread')} <Button look="link" onClick={() => void refetch()}>{t('tryAgain')}</Button></p>}
    </section>
  );
}

function FactRow({ room, title, at, event, party }: Fact) {
  const partyName = usePartyName();
  return (
    <li>
      <span className="at small ink-2"><When at={at} /></span>
      <span className="what dense">{event.type === 'said' && party && <strong className="by"><bdi>{partyName(party)}</bdi></strong>}<EventText event={event} name={partyName} /></span>
      <Link to={`/rooms/${room}`} className="of small dense"><Local of={title} /></Link>
    </li>
  );
}
