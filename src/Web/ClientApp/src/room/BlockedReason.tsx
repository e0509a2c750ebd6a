import { useTranslation } from 'react-i18next';
import type { RoomView } from '../api/types';
import { checklistOf, missing, type Blocked } from './bidding';

/** Why the button does nothing now, as text under it. */
export function BlockedReason({ reason, room }: { reason: Blocked; room: RoomView }) {
  const { t, i18n } = useTranslation();
  const items = missing(room).map(({ item }) => t(`checklist.${item}`));
  const list = new Intl.ListFormat(i18n.resolvedLanguage, { type: 'conjunction' }).format(items);
  return <p className="why say">{t(`auction:disabled.${reason}`, { missing: items.length, all: checklistOf(room).length, items: list })}</p>;
}
