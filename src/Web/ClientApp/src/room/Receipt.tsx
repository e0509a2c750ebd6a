import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt as Given } from '../api/types';
import { bytesOf, hexOf } from '../chain/chain';
import { Check } from '../shapes/shapes';
import { Hash } from '../text/Hash';
import { Say } from '../text/Say';
import { When } from '../text/When';

/** The proof that a command is in the record: its number, time and head, to be kept. */
export function Receipt({ receipt }: { receipt: Given }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(`${receipt.seq}:${hexOf(bytesOf(receipt.head))}`).then(() => setCopied(true));
  return (
    <div className="answer receipt">
      <p className="dense"><Check className="shape malachite" /> <strong><Say text="auction:acceptedAt" values={{ n: <bdi className="num">{receipt.seq}</bdi>, time: <When at={receipt.at} zone /> }} /></strong></p>
      <p className="small row"><Hash of={receipt.head} /><Button size="small" onClick={copy}>{t(copied ? 'copied' : 'copy')}</Button></p>
      <p className="small ink-2 say">{t('auction:receiptKeep')}</p>
    </div>
  );
}
