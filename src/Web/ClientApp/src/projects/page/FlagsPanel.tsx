import type { FlagView } from '../../api/types';
import { useTranslation } from '../../i18n';
import { Attention } from '../../shapes/shapes';
import { Link } from '../../shell/Link';
import { When } from '../../text/When';
import { useWords } from '../words/useWords';

/** What an observer should look at, in words. */
export function FlagsPanel({ flags }: { flags: FlagView[] }) {
  const { t } = useTranslation();
  const words = useWords();
  if (flags.length === 0) return null;
  return (
    <section className="panel flags" aria-labelledby="flags">
      <h2 id="flags">{t('projects:flags.title')}</h2>
      <ul className="lines">
        {flags.map(({ flag, room, at }) => (
          <li key={`${flag} ${room} ${at}`}>
            <p className="copper"><Attention /> <strong className="dense">{words.flag(flag)}</strong></p>
            <p className="small ink-2 dense">{room && <><Link to={`/rooms/${room}`}>{t('projects:flags.room')}</Link> · </>}<When at={at} /></p>
          </li>
        ))}
      </ul>
    </section>
  );
}
