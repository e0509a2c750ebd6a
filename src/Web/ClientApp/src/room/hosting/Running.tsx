import { useTranslation } from '../../i18n';
import { Button } from '../../controls/Button';
import { PauseBars } from '../../shapes/shapes';
import { WithReason } from './WithReason';
import type { Tools } from './tools';

/** The clock: open, pause, go on. */
export function Running({ room, send, busy }: Tools) {
  const { t } = useTranslation();
  const may = (type: (typeof room.me.may)[number]) => room.me.may.includes(type);
  return (
    <div className="form">
      {room.phase === 'draft' && may('open') && (
        <>
          <Button look="primary" size="large" block disabled={busy} onClick={() => send({ type: 'open' })}><span className="say">{t('host:open')}</span></Button>
          {room.kind === 'auction' && <p className="small ink-2 say">{t('host:openText')}</p>}
        </>
      )}
      {room.phase === 'paused' && may('resume') && <Button look="primary" size="large" block disabled={busy} onClick={() => send({ type: 'resume' })}><span className="say">{t('host:resume')}</span></Button>}
      {room.phase === 'open' && may('pause') && <WithReason label={<><PauseBars /> {t('host:pause')}</>} busy={busy} onDo={reason => send({ type: 'pause', reason })} />}
      {room.phase === 'frozen' && may('unfreeze') && <WithReason label={t('host:unfreeze')} busy={busy} onDo={reason => send({ type: 'unfreeze', reason })} />}
    </div>
  );
}
