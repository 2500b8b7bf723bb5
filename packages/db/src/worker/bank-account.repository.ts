import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { DocumentMediaType } from '@lindung/domain/agreement/document';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { BANK_TAIL_DIGITS, type BankNumber } from '@lindung/domain/worker/bank-account';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import type { KeyRing } from '../access/key-ring.js';
import { ownedPaper } from '../exchange/owned-paper.js';
import { type BankAccountRow, bankAccountTable } from './bank-account.table.js';

type NewAccount = Pick<
  BankAccountRow,
  | 'personId'
  | 'bank'
  | 'bankName'
  | 'holderName'
  | 'isHolderWorker'
  | 'proposedByUserId'
  | 'proposedAt'
  | 'regencyId'
  | 'districtId'
  | 'villageId'
> & { readonly number: BankNumber };

/** A bank book to be kept with a proposal. */
export type NewBook = Owner & {
  readonly accountId: string;
  readonly name: string;
  readonly mediaType: DocumentMediaType;
  readonly uploadedBy: string;
};

export type FoundBook = Owner &
  Pick<NewBook, 'accountId' | 'name' | 'mediaType'> & {
    readonly id: string;
    readonly personId: string;
    readonly size: number;
  };

type Ring = Pick<
  KeyRing,
  'encryptBankNumber' | 'decryptBankNumber' | 'bankIndex' | 'encryptBankBook' | 'decryptBankBook'
>;

const BOOK = { table: 'bank_book', record: 'account_id' } as const;

/** Bank accounts of persons and their bank books within the acting jurisdiction, inside one transaction. */
export const bankAccountRepository = (tx: EntityManager, keyRing: Ring) => {
  const accounts = tx.getRepository(bankAccountTable);
  const books = ownedPaper(
    tx,
    { encryptChunk: keyRing.encryptBankBook, decryptChunk: keyRing.decryptBankBook },
    BOOK,
  );
  return {
    find: (id: string): Promise<BankAccountRow | null> => accounts.findOneBy({ id }),

    /** The whole number; null: there is no such account. */
    async numberOf(id: string): Promise<BankNumber | null> {
      const row = await accounts.findOne({ where: { id }, select: { id: true, numberCipher: true } });
      return row && keyRing.decryptBankNumber(row.numberCipher);
    },

    /** How many other people have the account in force; those who confirm the same one at once do so one after the other. */
    async countOthers(id: string): Promise<number> {
      await tx.query(
        `SELECT pg_advisory_xact_lock(hashtextextended('bank account ' || encode(a.number_index, 'hex'), 0))
         FROM bank_account a WHERE a.id = $1`,
        [id],
      );
      const [counted]: Array<{ others: number }> = await tx.query(
        `SELECT others_with_account($1) AS others`,
        [id],
      );
      return counted?.others ?? 0;
    },

    async create({ number, ...account }: NewAccount): Promise<string> {
      const id = uuidv7();
      await accounts.insert({
        ...account,
        id,
        numberCipher: keyRing.encryptBankNumber(number),
        numberIndex: keyRing.bankIndex(account.bank, number),
        numberTail: number.slice(-BANK_TAIL_DIGITS),
      });
      return id;
    },

    /** Declines or takes back. */
    async close(
      id: string,
      decision: Pick<BankAccountRow, 'status' | 'decidedByUserId'> & {
        readonly decidedAt: Date;
        readonly answer?: string;
      },
    ): Promise<void> {
      await accounts.update({ id }, { ...decision, closedAt: decision.decidedAt });
    },

    /** Ends the account that the person has, and puts another in force in its place. */
    async replace(
      { id, personId }: Pick<BankAccountRow, 'id' | 'personId'>,
      {
        status,
        by,
        at,
        today,
      }: { status: BankAccountRow['status']; by: string; at: Date; today: BusinessDate },
    ): Promise<void> {
      await accounts.update(
        { personId, status: 'IN_FORCE' },
        { status: 'ENDED', validUntil: today, endedByUserId: by, closedAt: at, version: () => 'version + 1' },
      );
      await accounts.update({ id }, { status, decidedByUserId: by, decidedAt: at, validFrom: today });
    },

    async end(
      id: string,
      ended: Pick<BankAccountRow, 'status' | 'validUntil' | 'endedByUserId' | 'endReason' | 'closedAt'>,
    ): Promise<void> {
      await accounts.update({ id }, ended);
    },

    /** Who brought the bank book of a proposal; null: there is none. */
    async findBookBy(accountId: string): Promise<string | null> {
      const [book]: Array<{ by: string }> = await tx.query(
        `SELECT uploaded_by AS by FROM bank_book WHERE account_id = $1`,
        [accountId],
      );
      return book?.by ?? null;
    },

    async findBook(id: string): Promise<FoundBook | undefined> {
      const [book]: FoundBook[] = await tx.query(
        `SELECT b.id, b.account_id AS "accountId", a.person_id AS "personId", b.name, b.media_type AS "mediaType", b.size,
                b.regency_id AS "regencyId", b.district_id AS "districtId", b.village_id AS "villageId"
         FROM bank_book b JOIN bank_account a ON a.id = b.account_id WHERE b.id = $1`,
        [id],
      );
      return book;
    },

    /** Keeps the bank book of an open proposal as another version of it; a second one the database refuses. */
    async putBook(book: NewBook, bytes: Buffer): Promise<string> {
      await tx.query(`UPDATE bank_account SET version = version + 1 WHERE id = $1`, [book.accountId]);
      return books.bring(book.accountId, book, bytes);
    },

    readBook: (id: string): Promise<Buffer> => books.read(id),
  };
};
