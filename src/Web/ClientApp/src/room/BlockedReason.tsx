import { useTranslation } from '../i18n';
import type { RoomView } from '../api/types';
import { paperName } from '../text/papers';
import { checklistOf, missing, type Blocked } from './bidding';

/** Why the button does nothing now, as text under it. */
export function BlockedReason({ reason, room }: { reason: Blocked; room: RoomView }) {
  const { t, language } = useTranslation();
  const items = missing(room).map(({ item }) => paperName(item, t));
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
  return <p className="why say">{t(`auction:disabled.${reason}`, { missing: items.length, all: checklistOf(room).length, items: list })}</p>;
}
