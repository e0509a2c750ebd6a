import { useTranslation } from '../../i18n';
import { Button } from '../../controls/Button';
import { usePartyName } from '../../people/names';
import { Say } from '../../text/Say';
import { WithReason } from './WithReason';
import type { Tools } from './tools';

/** Set apart: what stops the room or ends it, with those whom it affects. */
export function Danger({ room, send, busy }: Tools) {
  const { t, language } = useTranslation();
  const partyName = usePartyName();
  const names = room.parties.filter(p => p.party !== room.host).map(p => partyName(p.party));
  const affected = names.length === 0
    ? <p>{t('host:affectsNobody')}</p>
    : <p><Say text="host:affects" count={names.length} values={{ names: <bdi>{new Intl.ListFormat(language).format(names)}</bdi> }} /></p>;
  const may = (type: (typeof room.me.may)[number]) => room.me.may.includes(type);
  return (
    <section className="panel danger" aria-labelledby="danger">
      <h2 id="danger">{t('host:danger')}</h2>
      <div className="form">
        {may('freeze') && <WithReason danger label={t('host:freeze')} busy={busy} text={<><p>{t('host:freezeText')}</p>{affected}</>} onDo={reason => send({ type: 'freeze', reason })} />}
        {may('cancel') && <WithReason danger label={t('host:cancelRoom')} busy={busy} text={<><p>{t('host:cancelText')}</p>{affected}</>} onDo={reason => send({ type: 'cancel', reason })} />}
        {room.kind !== 'auction' && may('close') && <Button block danger disabled={busy} onClick={() => send({ type: 'close' })}><span className="dense">{t('host:close')}</span></Button>}
      </div>
    </section>
  );
}
