import { useTranslation } from '../i18n';
import { isOneOf } from '../text/oneOf';
import { paperName } from '../text/papers';

const own = ['uscc', 'beneficialOwners', 'affiliates'] as const;

/** An item of the checklist in the reader's language; an unknown one as it was given. */
export function useItemName(): (item: string) => string {
  const { t } = useTranslation();
  return item => (isOneOf(own, item) ? t(`investors:item.${item}`) : paperName(item, t));
}
