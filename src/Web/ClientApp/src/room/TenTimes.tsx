import { useEffect, useRef } from 'react';
import { useTranslation } from '../i18n';
import { Button } from '../controls/Button';
import type { Money as Amount } from '../api/types';
import { Attention } from '../shapes/shapes';
import { Money } from '../text/Money';
import { Say } from '../text/Say';

interface Props { times: string; amount: Amount; onBid: () => void; onChange: () => void }

/** Beyond ten times the best the button becomes two, and the safe one has the focus. */
export function TenTimes({ times, amount, onBid, onChange }: Props) {
  const { t } = useTranslation();
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  const n = <bdi className="num">{times}</bdi>;
  return (
    <div className="ten-times" role="group" onKeyDown={event => event.key === 'Escape' && onChange()}>
      <p className="say"><Attention /> <span><Say text="auction:tenTimes" values={{ n }} /></span></p>
      <Button block size="large" danger onClick={onBid}><span className="say"><Say text="auction:tenTimesBid" values={{ n, amount: <Money of={amount} /> }} /></span></Button>
      <Button block size="large" look="primary" ref={safe} onClick={onChange}><span className="say">{t('auction:changeAmount')}</span></Button>
    </div>
  );
}
