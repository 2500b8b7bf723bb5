import { payerArrearsRead, payerPunctualityRead } from '@lindung/db/contribution/payer-standing.read';

import { filterArrears, filterPunctuality } from '../../contribution/contribution.public.js';
import { columnsOf } from './export-column.js';
import type { ExportSource } from './export-source.js';

const punctuality = columnsOf('payerPunctuality');
const arrears = columnsOf('payerArrears');

/** How payers kept the days of their bills, and what they owe. */
export const payerExports: Readonly<Record<'PAYER_PUNCTUALITY' | 'PAYER_ARREARS', ExportSource>> = {
  PAYER_PUNCTUALITY: {
    columns: [
      punctuality('payer', 'payer.name'),
      punctuality('employerNumber', 'payer.employerNumber'),
      punctuality('region', 'payer.region.name'),
      punctuality('month'),
      punctuality('bills'),
      punctuality('onTime'),
      punctuality('late'),
      punctuality('unpaid'),
      punctuality('amount'),
      punctuality('onTimeAmount'),
    ],
    rows: ({ filter }, { conditions }) => {
      filterPunctuality(conditions, filter);
      return { model: payerPunctualityRead, sort: payerPunctualityRead.sorts.MONTH };
    },
  },
  PAYER_ARREARS: {
    columns: [
      arrears('payer', 'payer.name'),
      arrears('employerNumber', 'payer.employerNumber'),
      arrears('region', 'payer.region.name'),
      arrears('oldestMonth'),
      arrears('oldestDueOn'),
      arrears('daysLate'),
      arrears('months'),
      arrears('bills'),
      arrears('people'),
      arrears('amount'),
      arrears('fine'),
    ],
    rows: ({ filter }, { conditions }) => {
      filterArrears(conditions, filter);
      return { model: payerArrearsRead, sort: payerArrearsRead.sorts.OLDEST };
    },
  },
};
