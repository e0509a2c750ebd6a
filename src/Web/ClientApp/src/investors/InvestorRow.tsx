import { useTranslation } from '../i18n';
import { Local } from '../people/Local';
import { Attention } from '../shapes/shapes';
import { Link } from '../shell/Link';
import { useWords } from '../projects/words/useWords';
import { Country } from './Country';
import { WordList } from './WordList';
import type { InvestorSummary } from './view';

/** One company: its name, where it is from, what it looks for, and the marks that stand against it. */
export function InvestorRow({ investor }: { investor: InvestorSummary }) {
  const { t } = useTranslation('investors');
  const words = useWords();
  return (
    <li>
      <Link to={`/investors/${investor.id}`} className="investor-row">
        <strong className="investor-name"><Local of={investor.name} /></strong>
        <span className="dense"><Country of={investor.country} /></span>
        <span className="ink-2 dense"><WordList of={investor.minerals} word={words.mineral} none={t('interests.any')} /></span>
        {investor.strikes > 0 && <span className="investor-strikes dense"><Attention /> {t('strikes.count', { count: investor.strikes })}</span>}
      </Link>
    </li>
  );
}
