import type { Law } from '@lindung/domain/programme/law';
import { readLaw } from '@lindung/domain/programme/read-law';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { LindungDataProvider } from '../providers/dataProvider';

/** The law in force, for prices that are told while somebody types; undefined until it is read. */
export function useLaw(): Law | undefined {
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { data } = useQuery({
    queryKey: ['lawRules', 'inForce'],
    queryFn: async () => readLaw(await dataProvider.lawInForce()),
  });
  return data;
}
