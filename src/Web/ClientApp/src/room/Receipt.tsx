import { useState } from 'react';
import { useTranslation } from '../i18n';
import { Button } from '../controls/Button';
import type { Receipt as Given } from '../api/types';
import { Check } from '../shapes/shapes';
import { copy } from '../text/copy';
import { Hash } from '../text/Hash';
import { Say } from '../text/Say';
import { When } from '../text/When';

/** The proof that a command is in the record: its number, time and head, to be kept. */
export function Receipt({ receipt }: { receipt: Given }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const keep = () => void copy(`${receipt.seq}:${receipt.head}`).then(setCopied);
  return (
    <div className="answer receipt">
      <p className="dense"><Check className="shape malachite" /> <strong><Say text="auction:acceptedAt" values={{ n: <bdi className="num">{receipt.seq}</bdi>, time: <When at={receipt.at} zone /> }} /></strong></p>
      <p className="small row"><Hash of={receipt.head} /><Button size="small" onClick={keep}>{t(copied ? 'copied' : 'copy')}</Button></p>
      <p className="small ink-2 say">{t('auction:receiptKeep')}</p>
    </div>
  );
}
