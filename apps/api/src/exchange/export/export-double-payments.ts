import { doublePaymentRead } from '@lindung/db/contribution/double-payment.read';
import { MonthPaidTwice } from '@lindung/domain/contribution/who-pays';

import { findPaidTwice } from '../../contribution/contribution.public.js';
import { columnsOf } from './export-column.js';
import type { ExportSource } from './export-source.js';

const doublePayments = columnsOf('doublePayments');

/** Which payers pay for the same people in a month. */
export const doublePaymentExports: Readonly<Record<'DOUBLE_PAYMENTS', ExportSource>> = {
  DOUBLE_PAYMENTS: {
    columns: [
      doublePayments('month'),
      doublePayments('payers', 'payers.payer'),
      doublePayments('fundingSource', 'payers.fundingSource', 'FundingSource'),
      doublePayments('programmes', 'payers.programmes', 'Programme'),
      doublePayments('doubles', 'payers.doubles', 'Programme'),
      doublePayments('people'),
      doublePayments('saving'),
      doublePayments('total'),
    ],
    rows: async ({ args }, { tx, actor, conditions }) => {
      const asked = MonthPaidTwice.parse(args);
      const { rows } = await findPaidTwice(tx, actor, asked);
      const model = doublePaymentRead(asked.month, rows, conditions);
      return { model, sort: model.sorts.DEAREST };
    },
  },
};
