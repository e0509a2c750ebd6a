import type { LocalText } from '../../api/types';
import { scripts, useTranslation } from '../../i18n';
import { Local, localText } from '../../people/Local';

/** A name in the reader's language and, where that is another, as it is written in English. */
export function Name({ of, original }: { of: LocalText; original?: boolean }) {
  const { language } = useTranslation();
  const english = localText(of, 'en').text;
  const other = original && english !== localText(of, language).text;
  return <><Local of={of} />{other && <> <bdi lang={scripts.en.html} dir="ltr" className="original">{english}</bdi></>}</>;
}
