import { type Bank, CLEARING_CODE } from '@lindung/domain/worker/bank';
import { bankAccountWarnings, maskBankTail } from '@lindung/domain/worker/bank-account';

import { userJoin, userName } from '../access/user-name.js';
import { column, computed, type ReadModel } from '../read/read-model.js';
import { workerRef, workerRefJoins } from './worker.read.js';

/** Who else is paid to the account matters while it is or may become one to pay to. */
const others = {
  sql: `LEFT JOIN LATERAL (SELECT CASE WHEN b.status IN ('OPEN', 'IN_FORCE') THEN others_with_account(b.id) ELSE 0 END AS people) others ON true`,
  // The name of the worker is compared beside.
  needs: 'worker',
};

/** Bank accounts of persons, the longest proposed before the others. */
export const bankAccountRead = {
  table: 'bank_account',
  alias: 'b',
  person: 'b.person_id',
  id: { column: 'b.id', type: 'uuid' },
  perRegency: true,
  joins: {
    ...workerRefJoins('worker', 'b.person_id'),
    others,
    book: { sql: 'LEFT JOIN bank_book book ON book.account_id = b.id' },
    proposer: userJoin('proposer', 'b.proposed_by'),
    decider: userJoin('decider', 'b.decided_by'),
    ender: userJoin('ender', 'b.ended_by'),
    uploader: { ...userJoin('uploader', 'book.uploaded_by'), needs: 'book' },
  },
  fields: {
    id: column('b.id'),
    status: column('b.status'),
    worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
    bank: column('b.bank'),
    bankName: column('b.bank_name'),
    clearingCode: computed<[Bank]>(['b.bank'], ([bank]) => CLEARING_CODE[bank]),
    numberMasked: computed<[string]>(['b.number_tail'], ([tail]) => maskBankTail(tail)),
    holderName: column('b.holder_name'),
    isHolderWorker: column('b.is_holder_worker'),
    warnings: computed<[string, boolean, string | null, number]>(
      ['b.holder_name', 'b.is_holder_worker', 'worker.full_name', 'others.people'],
      ([holderName, isHolderWorker, workerName, people]) =>
        bankAccountWarnings({
          holderName,
          isHolderWorker,
          workerName: workerName ?? holderName,
          others: people,
        }),
      'others',
    ),
    otherWorkers: column('others.people', 'others'),
    book: {
      object: {
        id: column('book.id'),
        name: column('book.name'),
        size: column('book.size'),
        uploadedBy: userName('uploader'),
        uploadedAt: column('book.uploaded_at'),
      },
      presentWhen: 'book.id',
      join: 'book',
    },
    proposedBy: userName('proposer'),
    proposedById: column('b.proposed_by'),
    proposedAt: column('b.proposed_at'),
    decidedBy: userName('decider'),
    decidedAt: column('b.decided_at'),
    answer: column('b.answer'),
    validFrom: column('b.valid_from'),
    validUntil: column('b.valid_until'),
    endedBy: userName('ender'),
    endReason: column('b.end_reason'),
    version: column('b.version'),
  },
  sorts: { PROPOSED: { expression: 'b.proposed_at', type: 'timestamptz' } },
} as const satisfies ReadModel;
