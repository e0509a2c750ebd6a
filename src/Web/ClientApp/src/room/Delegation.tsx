import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../i18n';
import { Button } from '../controls/Button';
import { Choice } from '../controls/Choice';
import { peopleQuery } from '../api/queries';
import type { Post } from '../api/types';
import { Say } from '../text/Say';
import type { LiveRoom } from './live';
import { RefusalText } from './RefusalText';
import { ownParty } from './standing';
import { useSubmit } from './useSubmit';

const posts: readonly Post[] = ['lead', 'delegate', 'adviser', 'interpreter'];

/** The own party's people in this room: who leads, and appointing them. */
export default function Delegation({ room, submit }: LiveRoom) {
  const { t } = useTranslation();
  const { data: people = [] } = useQuery(peopleQuery);
  const party = ownParty(room);
  const { sending, send } = useSubmit(submit);
  const [person, setPerson] = useState<string>();
  const [post, setPost] = useState<Post>('lead');
  const appointed = room.parties.find(p => p.party === party)?.appointed ?? {};
  if (!party) return null;

  const nameOf = (id: string) => people.find(p => p.id === id)?.name ?? id;
  const entries = Object.entries(appointed);
  return (
    <section className="panel delegation" aria-labelledby="delegation">
      <h2 id="delegation">{t('host:appoint.title')}</h2>
      {entries.length === 0 && <p className="small ink-2 dense">{t('host:appoint.none')}</p>}
      <ul className="people-list dense">{entries.map(([id, as]) => <li key={id}><bdi>{nameOf(id)}</bdi><span className="small ink-2">{t(`appointed.${as}`)}</span></li>)}</ul>
      <p className="small ink-2 dense">{t('host:appoint.text')}</p>
      {room.me.may.includes('appoint') && (
        <details>
          <summary className="dense">{t('host:appoint.choose')}</summary>
          <div className="form">
            <Choice value={person} onChange={setPerson} placeholder={t('host:appoint.choose')} aria-label={t('host:appoint.choose')} options={people.map(p => ({ value: p.id, label: p.name }))} />
            <Choice value={post} onChange={as => as && setPost(as)} aria-label={t('host:parties.as')} options={posts.map(value => ({ value, label: t(`appointed.${value}`) }))} />
            <Button disabled={!person || sending.kind === 'sending'} onClick={() => person && void send({ type: 'appoint', person, as: post })}>
              <span className="dense">{person ? <Say text="host:appoint.as" values={{ person: <bdi>{nameOf(person)}</bdi>, as: t(`appointed.${post}`) }} /> : t('host:appoint.choose')}</span>
            </Button>
            {sending.kind === 'refused' && <p className="why say"><RefusalText refusal={sending.refusal} /></p>}
          </div>
        </details>
      )}
    </section>
  );
}
