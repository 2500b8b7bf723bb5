import { type Law, lawOf } from '@lindung/domain/programme/law';
import { LawTerms } from '@lindung/domain/programme/law-terms';
import { BusinessDate } from '@lindung/domain/shared/business-date';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { LawInForceRow } from '../providers/records';

const heldRule = ({ terms, validFrom, validTo, ...rule }: LawInForceRow) => ({
  ...rule,
  terms: LawTerms.parse(terms),
  validFrom: BusinessDate.parse(validFrom),
  validTo: BusinessDate.nullable().parse(validTo),
});

/** The law in force, for prices that are told while somebody types; undefined until it is read. */
export function useLaw(): Law | undefined {
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { data } = useQuery({
    queryKey: ['lawRules', 'inForce'],
    queryFn: async () => lawOf((await dataProvider.lawInForce()).map(heldRule)),
  });
  return data;
}
