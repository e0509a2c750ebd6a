import type { UseQueryResult } from '@tanstack/react-query';
import { useListStatus } from '../../rooms/useListStatus';

/** Tells the header how current the list is; for those who are signed in, whose list is read again all the time. */
export function ListStatus({ of }: { of: Pick<UseQueryResult, 'dataUpdatedAt'> }) {
  useListStatus(of);
  return null;
}
