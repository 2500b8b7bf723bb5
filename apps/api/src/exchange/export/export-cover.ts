import { lapsingMemberRead } from '@lindung/db/agreement/lapsing-member.read';
import { coverRiskRead } from '@lindung/db/enrolment/cover-risk.read';
import { BusinessDate } from '@lindung/domain/shared/business-date';

import { filterLapsingMembers } from '../../agreement/agreement.public.js';
import { filterCoverRisks } from '../../enrolment/enrolment.public.js';
import { columnsOf } from './export-column.js';
import { type ExportSource, idOf, person } from './export-source.js';

const coverRisks = columnsOf('coverRisks');
const lapsing = columnsOf('lapsingMembers');

/** Who loses cover if a payment is late, and whose protection stops by an order or with the end of an agreement. */
export const coverExports: Readonly<Record<'COVER_RISKS' | 'LAPSING_MEMBERS', ExportSource>> = {
  COVER_RISKS: {
    columns: [
      coverRisks('losesOn'),
      coverRisks('loss', 'loss', 'CoverLoss'),
      coverRisks('people'),
      coverRisks('payUntil'),
      coverRisks('owedMonth'),
      coverRisks('bill', 'bill.number'),
      coverRisks('amount', 'bill.amount'),
      coverRisks('dueOn', 'bill.dueOn'),
      coverRisks('line', 'line.agreementNumber'),
      coverRisks('payer'),
      coverRisks('region', 'region.name'),
    ],
    rows: ({ filter }, { conditions }) => {
      filterCoverRisks(conditions, filter);
      return { model: coverRiskRead, sort: coverRiskRead.sorts.LOSES_ON };
    },
  },
  LAPSING_MEMBERS: {
    columns: [
      ...person(lapsing),
      lapsing('line', 'line.agreementNumber'),
      lapsing('paidThrough'),
      lapsing('lastProtectedDay'),
      lapsing('graceFrom'),
      lapsing('graceTo'),
      lapsing('endedFrom'),
      lapsing('hasFullDeath'),
      lapsing('deathPays'),
      lapsing('paidMonths'),
      lapsing('scholarshipMissing'),
    ],
    rows: ({ args, filter }, { conditions }) => {
      filterLapsingMembers(conditions, {
        agreementId: idOf(args['agreementId']) ?? '',
        effectiveOn: BusinessDate.nullish().parse(args['effectiveOn']) ?? null,
        lineId: idOf(args['lineId']),
        filter,
      });
      return { model: lapsingMemberRead, sort: lapsingMemberRead.sorts.NEWEST };
    },
  },
};
