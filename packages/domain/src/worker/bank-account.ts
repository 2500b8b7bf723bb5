import { z } from 'zod';
import { Id, IdempotencyKey, Version } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { reasonLine } from '../shared/text.js';
import { Bank } from './bank.js';
import { refusedNik, withoutNik } from './nik-in-text.js';
import { optionalPersonLine, personLine } from './person-text.js';
import { isSameName } from './same-name.js';

/** Digits of a number at least and at most; each bank has its own length, and no check digit is known of all. */
const BANK_NUMBER_DIGITS = { least: 8, most: 20 } as const;

/** Of a number so many digits are shown; a bank prints as many on a slip. */
export const BANK_TAIL_DIGITS = 4;

const DIGITS = new RegExp(`^[0-9]{${BANK_NUMBER_DIGITS.least},${BANK_NUMBER_DIGITS.most}}$`);

/**
 * The number of a bank account: digits alone, the spaces, points and dashes between them taken out. It is financial data of a person
 * (UU 27/2022 Art. 4 (2)): kept encrypted by a key of its own, and never an id, a log line, a URL or a cursor.
 */
export const BankNumber = z
  .string()
  .transform((raw) => raw.trim().replaceAll(/(?<=\d)[ .-](?=\d)/g, ''))
  .refine((text) => DIGITS.test(text), { message: 'BANK_NUMBER_INVALID' })
  .brand<'BankNumber'>();
export type BankNumber = z.infer<typeof BankNumber>;

/** How the number is shown to everybody: its last digits. */
export const maskBankTail = (tail: string): string => `••••${tail}`;

export const BankAccountStatus = {
  OPEN: 'OPEN',
  IN_FORCE: 'IN_FORCE',
  DECLINED: 'DECLINED',
  WITHDRAWN: 'WITHDRAWN',
  ENDED: 'ENDED',
} as const;
export type BankAccountStatus = (typeof BankAccountStatus)[keyof typeof BankAccountStatus];

/** A proposal is decided once; what is in force ends, by a new one or because the account is closed. */
export const BANK_ACCOUNT_TRANSITIONS = {
  OPEN: ['IN_FORCE', 'DECLINED', 'WITHDRAWN'],
  IN_FORCE: ['ENDED'],
  DECLINED: [],
  WITHDRAWN: [],
  ENDED: [],
} as const satisfies Record<BankAccountStatus, readonly BankAccountStatus[]>;

/** What whoever confirms must have seen: nothing of it is refused, as each may be right. */
export const BankAccountWarning = {
  HOLDER_IS_ANOTHER: 'HOLDER_IS_ANOTHER',
  HOLDER_NAME_DIFFERS: 'HOLDER_NAME_DIFFERS',
  USED_BY_OTHERS: 'USED_BY_OTHERS',
} as const;
export type BankAccountWarning = (typeof BankAccountWarning)[keyof typeof BankAccountWarning];

const why = (max: number) => reasonLine(max).refine(withoutNik, refusedNik);

/** Proposes to which account benefits of a person are paid, as the bank book says. */
export const ProposeBankAccount = z
  .object({
    idempotencyKey: IdempotencyKey,
    workerId: Id,
    bank: z.enum(Bank),
    /** Of a bank that is none of the list. */
    bankName: optionalPersonLine(80),
    number: BankNumber,
    holderName: personLine(120),
    /** Whether the account is the worker's own. */
    isHolderWorker: z.boolean(),
  })
  .refine(({ bank, bankName }) => (bank === Bank.OTHER) === (bankName !== null), {
    path: ['bankName'],
    message: 'BANK_NAME_OF_OTHER',
  });
export type ProposeBankAccount = z.infer<typeof ProposeBankAccount>;

/** Takes a proposal back before anybody has decided. */
export const WithdrawBankAccount = z.object({ idempotencyKey: IdempotencyKey, id: Id, version: Version });
export type WithdrawBankAccount = z.infer<typeof WithdrawBankAccount>;

/** Confirms a proposal as it was seen, with the warnings that were seen beside it. */
export const ConfirmBankAccount = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  seenWarnings: z.array(z.enum(BankAccountWarning)).max(Object.keys(BankAccountWarning).length),
});
export type ConfirmBankAccount = z.infer<typeof ConfirmBankAccount>;

export const DeclineBankAccount = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  answer: why(500),
});
export type DeclineBankAccount = z.infer<typeof DeclineBankAccount>;

/** Ends the account in force without another in its place: it is closed, or was never right. */
export const EndBankAccount = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  reason: why(500),
});
export type EndBankAccount = z.infer<typeof EndBankAccount>;

/** Shows the whole number to who must see it; the reason is kept in the trail. */
export const RevealBankAccount = z.object({ idempotencyKey: IdempotencyKey, id: Id, reason: why(300) });
export type RevealBankAccount = z.infer<typeof RevealBankAccount>;

export type BankAccountError =
  | { code: 'BANK_ACCOUNT_DECIDED'; status: BankAccountStatus }
  | { code: 'BANK_ACCOUNT_WARNINGS'; accountWarnings: readonly BankAccountWarning[] }
  | {
      code:
        | 'BANK_ACCOUNT_OPEN'
        | 'BANK_ACCOUNT_SAME_PERSON'
        | 'BANK_ACCOUNT_OF_OTHERS'
        | 'BANK_ACCOUNT_WITHOUT_BOOK'
        | 'BANK_BOOK_STAYS';
    };

/** The codes of those errors, for the closed list. */
export const BANK_ACCOUNT_PROBLEMS = {
  BANK_ACCOUNT_DECIDED: true,
  BANK_ACCOUNT_WARNINGS: true,
  BANK_ACCOUNT_OPEN: true,
  BANK_ACCOUNT_SAME_PERSON: true,
  BANK_ACCOUNT_OF_OTHERS: true,
  BANK_ACCOUNT_WITHOUT_BOOK: true,
  BANK_BOOK_STAYS: true,
} as const satisfies Record<BankAccountError['code'], true>;

/**
 * What is odd about an account: it is somebody else's; it is said to be the worker's and bears another name, titles and ways of writing
 * aside; other workers are paid to it.
 */
export const bankAccountWarnings = ({
  holderName,
  isHolderWorker,
  workerName,
  others,
}: {
  readonly holderName: string;
  readonly isHolderWorker: boolean;
  readonly workerName: string;
  /** How many other workers have the same account in force. */
  readonly others: number;
}): readonly BankAccountWarning[] => [
  ...(isHolderWorker ? [] : [BankAccountWarning.HOLDER_IS_ANOTHER]),
  ...(isHolderWorker && !isSameName(holderName, workerName) ? [BankAccountWarning.HOLDER_NAME_DIFFERS] : []),
  ...(others > 0 ? [BankAccountWarning.USED_BY_OTHERS] : []),
];

interface Proposed {
  readonly status: BankAccountStatus;
  readonly proposedByUserId: string;
}

const decideStep = (
  { status }: Pick<Proposed, 'status'>,
  next: BankAccountStatus,
): Result<BankAccountStatus, BankAccountError> => {
  const steps: readonly BankAccountStatus[] = BANK_ACCOUNT_TRANSITIONS[status];
  return steps.includes(next) ? ok(next) : err({ code: 'BANK_ACCOUNT_DECIDED', status });
};

/** Whether a bank book is taken for a proposal: of whoever made it, and once. What is wrong is withdrawn and proposed anew. */
export const decideBook = (
  { status, proposedByUserId }: Proposed,
  { userId, hasBook }: { userId: string; hasBook: boolean },
): Result<void, BankAccountError> => {
  if (status !== BankAccountStatus.OPEN) return err({ code: 'BANK_ACCOUNT_DECIDED', status });
  if (proposedByUserId !== userId) return err({ code: 'BANK_ACCOUNT_OF_OTHERS' });
  return hasBook ? err({ code: 'BANK_BOOK_STAYS' }) : ok(undefined);
};

/** Whether a proposal takes effect: by a second person, with a bank book that another has brought, and with every warning seen. */
export const decideConfirmation = (
  account: Proposed & { readonly bookByUserId: string | null },
  {
    userId,
    warnings,
    seenWarnings,
  }: {
    userId: string;
    warnings: readonly BankAccountWarning[];
    seenWarnings: readonly BankAccountWarning[];
  },
): Result<BankAccountStatus, BankAccountError> => {
  const step = decideStep(account, BankAccountStatus.IN_FORCE);
  if (!step.ok) return step;
  if (account.bookByUserId === null) return err({ code: 'BANK_ACCOUNT_WITHOUT_BOOK' });
  if ([account.proposedByUserId, account.bookByUserId].includes(userId))
    return err({ code: 'BANK_ACCOUNT_SAME_PERSON' });
  const unseen = warnings.filter((warning) => !seenWarnings.includes(warning));
  return unseen.length > 0 ? err({ code: 'BANK_ACCOUNT_WARNINGS', accountWarnings: unseen }) : step;
};

/** Whether a proposal can be declined: by a second person. Whoever proposed it withdraws it. */
export const decideRefusal = (
  account: Proposed,
  userId: string,
): Result<BankAccountStatus, BankAccountError> => {
  const step = decideStep(account, BankAccountStatus.DECLINED);
  return step.ok && account.proposedByUserId === userId ? err({ code: 'BANK_ACCOUNT_SAME_PERSON' }) : step;
};

/** Whether a proposal can be taken back: by whoever made it. */
export const decideTakingBack = (
  account: Proposed,
  userId: string,
): Result<BankAccountStatus, BankAccountError> => {
  const step = decideStep(account, BankAccountStatus.WITHDRAWN);
  return step.ok && account.proposedByUserId !== userId ? err({ code: 'BANK_ACCOUNT_OF_OTHERS' }) : step;
};

/** Whether an account can be ended: while it is in force. */
export const decideEnding = (
  account: Pick<Proposed, 'status'>,
): Result<BankAccountStatus, BankAccountError> => decideStep(account, BankAccountStatus.ENDED);
