import { useEffect, useState } from 'react';
import { Button } from '../controls/Button';
import { useTranslation } from '../i18n';

/** How long it can be taken back, ms (ui.md §4). */
const undoFor = 8_000;

interface Props { unread: number; readAll: () => number[]; undo: (seqs: number[]) => void }

/** Marks all read, and takes it back for a while. */
export function ReadAll({ unread, readAll, undo }: Props) {
  const { t } = useTranslation('inbox');
  const [done, setDone] = useState<number[]>();
  useEffect(() => {
    if (!done) return;
    const over = setTimeout(() => setDone(undefined), undoFor);
    return () => clearTimeout(over);
  }, [done]);
  if (done) {
    return (
      <p className="inbox-read-all" role="status">
        <span className="dense">{t('readAllDone', { count: done.length })}</span> <Button onClick={() => { undo(done); setDone(undefined); }}>{t('undo')}</Button>
      </p>
    );
  }
  return <Button disabled={unread === 0} onClick={() => setDone(readAll())}>{t(unread === 0 ? 'allRead' : 'readAll')}</Button>;
}
