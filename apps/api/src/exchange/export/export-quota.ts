import { quotaLineRead, quotaSeatRead } from '@lindung/db/agreement/quota.read';

import { filterQuotaLines, filterQuotaSeats } from '../../agreement/agreement.public.js';
import { columnsOf } from './export-column.js';
import { type ExportSource, idOf, person } from './export-source.js';

const quotaLines = columnsOf('quotaLines');
const quotaSeats = columnsOf('quotaSeats');

/** The quotas of lines, and who had their seats. */
export const quotaExports: Readonly<Record<'QUOTA_LINES' | 'QUOTA_SEATS', ExportSource>> = {
  QUOTA_LINES: {
    columns: [
      quotaLines('agreement', 'agreement.number'),
      quotaLines('region', 'region.name'),
      quotaLines('servingOffice', 'servingOffice.name'),
      quotaLines('memberGroup', 'memberGroup', 'MemberGroup'),
      quotaLines('monthFrom'),
      quotaLines('monthTo'),
      quotaLines('granted'),
      quotaLines('used'),
      quotaLines('reserved'),
      quotaLines('free'),
      quotaLines('startingLater'),
      quotaLines('waiting'),
      quotaLines('released'),
      quotaLines('fullMonthAmount'),
    ],
    rows: ({ filter }, { conditions }) => {
      filterQuotaLines(conditions, filter);
      return { model: quotaLineRead, sort: quotaLineRead.sorts.NEWEST };
    },
  },
  QUOTA_SEATS: {
    columns: [
      quotaSeats('stageStartsOn'),
      quotaSeats('seat'),
      quotaSeats('turn'),
      ...person(quotaSeats),
      quotaSeats('standing', 'standing', 'SeatStanding'),
      quotaSeats('home', 'home.name'),
      quotaSeats('office', 'office.name'),
      quotaSeats('startsOn'),
      quotaSeats('endsOn'),
      quotaSeats('decree', 'decree.number'),
      quotaSeats('takenAt'),
      quotaSeats('takenBy'),
      quotaSeats('releasedAt'),
      quotaSeats('releasedBy'),
    ],
    rows: ({ args, filter }, { conditions }) => {
      filterQuotaSeats(conditions, idOf(args['lineId']) ?? '', filter);
      return { model: quotaSeatRead, sort: quotaSeatRead.sorts.SEAT };
    },
  },
};
