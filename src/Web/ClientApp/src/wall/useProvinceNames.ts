import { useTranslation } from '../i18n';
import { useWords } from '../projects/words/useWords';

const shortened = { 'Khyber Pakhtunkhwa': 'kp', 'Gilgit-Baltistan': 'gb', 'Azad Jammu and Kashmir': 'ajk' } as const;

/** Provinces by names so short that they stand beside a map. */
export function useProvinceNames(): (given: string) => string {
  const { t } = useTranslation('wall');
  const words = useWords();
  return given => (Object.hasOwn(shortened, given) ? t(`province.${shortened[given as keyof typeof shortened]}`) : words.province(given));
}
