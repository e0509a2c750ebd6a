import { useTranslation } from '../i18n';
import { Local } from '../people/Local';
import { Attention } from '../shapes/shapes';
import { Link } from '../shell/Link';
import { useWords } from '../projects/words/useWords';
import { Day } from './Day';
import { Panel } from './Panel';
import type { RaisedFlag } from './view';

/** What an observer should look at, in words, with the project; the latest first. */
export function Flags({ flags }: { flags: readonly RaisedFlag[] }) {
  const { t } = useTranslation('wall');
  const words = useWords();
  return (
    <Panel title={t('flags.title')} count={flags.length} className="wall-flags" none={flags.length === 0 ? t('flags.none') : undefined}>
      <ul className="wall-list two">
        {flags.map(({ flag, project, name, room, at }) => (
          <li key={`${project} ${flag} ${room ?? ''}`}>
            <strong className="wall-flag"><Attention /> {words.flag(flag)}</strong>
            <Link to={room ? `/rooms/${room}` : `/projects/${project}`} className="wall-name"><Local of={name} /></Link>
            <span className="ink-2 wall-end"><Day of={at} /></span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
