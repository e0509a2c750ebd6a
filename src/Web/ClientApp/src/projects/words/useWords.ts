import { useTranslation } from '../../i18n';
import { wordsOf } from './words';

export const useWords = () => wordsOf(useTranslation().t);
