import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client';
import type { LocalText } from '../api/types';
import { Button } from '../controls/Button';
import { useTranslation } from '../i18n';
import { Local } from '../people/Local';
import { Link } from '../shell/Link';
import { SeenBy } from './SeenBy';
import type { Tools } from './tools';

/** Projects of whose news the company is told; for its own people alone. */
export function Watchlist({ investor, send, busy }: Tools) {
  const { t } = useTranslation('investors');
  const { watchlist, me } = investor;
  if (!watchlist) return null;
  return (
    <section className="panel" aria-labelledby="watchlist">
      <h2 id="watchlist">{t('watch.title')}</h2>
      {watchlist.length === 0 && <p className="ink-2 dense">{t('watch.none')}</p>}
      <ul className="investor-plain-rows dense">
        {watchlist.map(project => (
          <li key={project}>
            <Link to={`/projects/${project}`}><ProjectName of={project} /></Link>
            {me.may.includes('unwatch') && <Button size="small" disabled={busy} onClick={() => void send({ type: 'unwatch', project })}>{t('watch.stop')}</Button>}
          </li>
        ))}
      </ul>
      <SeenBy who="onlyUs" own />
    </section>
  );
}

/** The project's name; its id while that is on its way, and where there is none. */
function ProjectName({ of }: { of: string }) {
  const { data } = useQuery({ queryKey: ['project', of, 'name'], queryFn: () => ask<{ name: LocalText }>(`/api/projects/${encodeURIComponent(of)}`).then(({ name }) => name), staleTime: 300_000 });
  return data ? <Local of={data} /> : <bdi dir="ltr">{of}</bdi>;
}
