import { useTranslation } from '../i18n';

/** The room's shape before its facts: nothing jumps when they come. */
export function RoomSkeleton() {
  const { t } = useTranslation();
  return (
    <div className="room skeleton" aria-busy="true" aria-label={t('loading')}>
      <div className="room-head"><span className="bone title" /></div>
      <div className="strip">{[0, 1, 2].map(n => <div key={n} className="cell"><span className="bone" /><span className="bone big" /></div>)}</div>
      <div className="columns">{[0, 1, 2].map(n => <div key={n} className="panel tall"><span className="bone" /></div>)}</div>
    </div>
  );
}
