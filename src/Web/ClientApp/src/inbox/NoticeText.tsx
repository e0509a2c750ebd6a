import { useTranslation } from '../i18n';
import { isOneOf } from '../text/oneOf';
import { Money } from '../text/Money';
import { Say } from '../text/Say';
import { When } from '../text/When';
import { useWords } from '../projects/words/useWords';
import { amountIn } from './notices';
import type { Notice } from './view';

const known = ['invited', 'outbid', 'documentChanged', 'stageChanged', 'deadlineNear', 'named', 'awarded', 'frozen', 'message'] as const;
const places = ['host', 'bidder', 'counterparty', 'observer'] as const;

/** What a notice tells, in a few words. What this version does not know is said by its kind. */
export function NoticeText({ notice: { kind, data } }: { notice: Notice }) {
  const { t } = useTranslation('inbox');
  const words = useWords();
  if (!isOneOf(known, kind)) return <Say text="inbox:kind.other" values={{ kind: <bdi dir="ltr">{kind}</bdi> }} />;
  const { as = '', amount = '', to, sold, endsAt } = data;
  const best = amountIn(amount);
  if (kind === 'invited' && isOneOf(places, as)) return <>{t(`as.${as}`)}</>;
  if (kind === 'outbid' && best) return <Say text="inbox:kind.outbidBy" values={{ amount: <Money of={best} /> }} />;
  if (kind === 'deadlineNear' && endsAt) return <Say text="inbox:kind.deadlineNearAt" values={{ time: <When at={endsAt} /> }} />;
  if (kind === 'stageChanged' && to) return <Say text="inbox:kind.stageChangedTo" values={{ stage: <bdi>{words.stage(to)}</bdi> }} />;
  if (kind === 'named' && sold === 'no') return <>{t('kind.unsold')}</>;
  return <>{t(`kind.${kind}`)}</>;
}
