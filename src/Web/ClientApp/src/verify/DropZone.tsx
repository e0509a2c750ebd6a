import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from '../i18n';
import { Button } from '../controls/Button';

/** Takes a file by drop or choice. Nothing is sent anywhere. */
export function DropZone({ again, onFile }: { again: boolean; onFile: (file: File) => void }) {
  const { t } = useTranslation('verify');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => files?.[0] && onFile(files[0]);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className="drop" data-over={over || undefined} data-again={again || undefined}
      onDragOver={event => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {!again && <p className="say">{t('drop')}</p>}
      <Button id="action" look={again ? undefined : 'primary'} size="large" onClick={() => input.current?.click()}>{t(again ? 'another' : 'choose')}</Button>
      {!again && <p className="small ink-2">{t('how')}</p>}
      <input
        ref={input} type="file" accept=".json,application/json" hidden
        aria-label={t('choose')}
        onChange={event => { take(event.target.files); event.target.value = ''; }}
      />
    </div>
  );
}
