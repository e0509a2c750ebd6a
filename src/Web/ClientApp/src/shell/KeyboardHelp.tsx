import { useTranslation } from '../i18n';
import { Dialog } from '../controls/Dialog';

const keys = [['B', 'bid'], ['↑ ↓', 'step'], ['Enter', 'send'], ['Esc', 'leave'], ['C', 'chat'], ['G H', 'home'], ['G R', 'rooms'], ['G P', 'projects'], ['G W', 'wall'], ['G I', 'inbox'], ['/', 'search'], ['?', 'help']] as const;

export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <dl className="keys">
        {keys.map(([key, does]) => <div key={key}><dt dir="ltr"><kbd>{key}</kbd></dt><dd>{t(`keys.${does}`)}</dd></div>)}
      </dl>
      <p className="small ink-2">{t('keys.note')}</p>
    </Dialog>
  );
}
