import { useState } from 'react';
import type { TimelineRow } from '../../api/types';
import { Button } from '../../controls/Button';
import { useTranslation } from '../../i18n';
import { Local } from '../../people/Local';
import { usePartyName } from '../../people/names';
import { Link } from '../../shell/Link';
import { Dots } from '../../text/Dots';
import { Say } from '../../text/Say';
import { When } from '../../text/When';
import { TimelineText } from './TimelineText';

/** So many at first; the rest on a press. */
const first = 8;
/** As many as the server keeps at hand. */
const most = 100;

/** What happened to the project, newest first. */
export function TimelinePanel({ rows }: { rows: TimelineRow[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const newest = rows.toReversed();
  const shown = all ? newest : newest.slice(0, first);
  return (
    <section className="panel" aria-labelledby="timeline">
      <h2 id="timeline">{t('projects:timeline.title')}</h2>
      {rows.length === 0 && <p className="small ink-2 dense">{t('projects:timeline.empty')}</p>}
      <ol className="timeline">{shown.map(row => <Entry key={row.seq} row={row} />)}</ol>
      {shown.length < newest.length && <Button size="small" onClick={() => setAll(true)}>{t('projects:showAll')}</Button>}
      {all && newest.length >= most && <p className="small ink-2 dense">{t('projects:timeline.more')}</p>}
    </section>
  );
}

function Entry({ row }: { row: TimelineRow }) {
  const { t } = useTranslation();
  const partyName = usePartyName();
  const next = row.type === 'stageChanged' ? row.next : undefined;
  return (
    <li>
      <p className="dense"><strong><TimelineText row={row} /></strong></p>
      {row.text && <p><Local of={row.text} /></p>}
      {next && <p className="small"><Say text="projects:nextIs" values={{ next: <Local of={next} /> }} /></p>}
      <p className="small ink-2 dense"><Dots>
        <When at={row.at} />
        <bdi>{row.party === 'system' ? t('system') : partyName(row.party)}</bdi>
        {row.room && <Link to={`/rooms/${row.room}`}>{t('projects:flags.room')}</Link>}
      </Dots></p>
    </li>
  );
}
