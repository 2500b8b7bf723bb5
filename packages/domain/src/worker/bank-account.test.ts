import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bank, CLEARING_CODE } from './bank.js';
import {
  BankAccountStatus,
  bankAccountWarnings,
  BankNumber,
  decideBook,
  decideConfirmation,
  decideEnding,
  decideRefusal,
  decideTakingBack,
  maskBankTail,
  ProposeBankAccount,
} from './bank-account.js';

const [maker, checker] = ['maker', 'checker'];
const open = { status: BankAccountStatus.OPEN, proposedByUserId: maker, bookByUserId: maker };
const own = { holderName: 'ANDI RAHMAT', isHolderWorker: true, workerName: 'Andi Rahmat', others: 0 };

describe('the number of a bank account', () => {
  it('is digits alone, whatever separates them on the book', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 20 }),
        fc.constantFrom(' ', '-', '.', ''),
        (digits, between) => {
          expect(BankNumber.parse(` ${digits.join(between)} `)).toBe(digits.join(''));
        },
      ),
    );
    for (const wrong of ['', '1234567', '1'.repeat(21), '12345678a', '1234--5678', '٠١٢٣٤٥٦٧٨٩'])
      expect(BankNumber.safeParse(wrong).success, wrong).toBe(false);
  });

  it('is shown by its last digits', () => {
    expect(maskBankTail('6789')).toBe('••••6789');
  });
});

describe('a proposed account', () => {
  const said = {
    idempotencyKey: '0190b2c4-7c39-7b8a-9f6e-2d1c0b9a8f7e',
    workerId: '0190b2c4-7c39-7b8a-9f6e-2d1c0b9a8f7e',
    bank: 'BRI',
    number: '0123456789',
    holderName: 'Andi Rahmat',
    isHolderWorker: true,
  };

  it('names a bank in words when it is none of the list, and only then', () => {
    const isAccepted = (change: object) => ProposeBankAccount.safeParse({ ...said, ...change }).success;
    expect(isAccepted({})).toBe(true);
    expect(isAccepted({ bank: 'OTHER', bankName: 'BPR Hasamitra' })).toBe(true);
    expect(isAccepted({ bank: 'OTHER' })).toBe(false);
    expect(isAccepted({ bankName: 'BPR Hasamitra' })).toBe(false);
  });

  it('knows each bank of the list by three digits of its own', () => {
    const codes = Object.values(CLEARING_CODE).filter((code) => code !== null);
    expect(new Set(codes).size).toBe(Object.keys(Bank).length - 1);
    for (const code of codes) expect(code).toMatch(/^\d{3}$/);
  });

  it('warns of a holder who is another, of a name that differs beyond titles, and of workers who have it too', () => {
    expect(bankAccountWarnings(own)).toEqual([]);
    expect(bankAccountWarnings({ ...own, holderName: 'H. ANDI RAHMAT, S.PD' })).toEqual([]);
    expect(bankAccountWarnings({ ...own, holderName: 'BESSE TENRI' })).toEqual(['HOLDER_NAME_DIFFERS']);
    expect(
      bankAccountWarnings({ ...own, holderName: 'BESSE TENRI', isHolderWorker: false, others: 2 }),
    ).toEqual(['HOLDER_IS_ANOTHER', 'USED_BY_OTHERS']);
  });

  it('takes its bank book once, of its maker', () => {
    const own = { userId: maker, hasBook: false };
    expect(decideBook(open, own)).toEqual({ ok: true, value: undefined });
    expect(decideBook(open, { ...own, userId: checker })).toEqual({
      ok: false,
      error: { code: 'BANK_ACCOUNT_OF_OTHERS' },
    });
    expect(decideBook(open, { ...own, hasBook: true })).toEqual({
      ok: false,
      error: { code: 'BANK_BOOK_STAYS' },
    });
  });

  it('takes effect by a second person who has seen the bank book that another brought, and every warning', () => {
    const asked = { userId: checker, warnings: ['USED_BY_OTHERS'], seenWarnings: [] } as const;
    const seen = { ...asked, seenWarnings: ['USED_BY_OTHERS'] } as const;
    expect(decideConfirmation(open, seen)).toEqual({ ok: true, value: 'IN_FORCE' });
    expect(decideConfirmation(open, asked)).toEqual({
      ok: false,
      error: { code: 'BANK_ACCOUNT_WARNINGS', accountWarnings: ['USED_BY_OTHERS'] },
    });
    expect(decideConfirmation({ ...open, bookByUserId: null }, seen)).toEqual({
      ok: false,
      error: { code: 'BANK_ACCOUNT_WITHOUT_BOOK' },
    });
    const same = { ok: false, error: { code: 'BANK_ACCOUNT_SAME_PERSON' } };
    expect(decideConfirmation(open, { ...seen, userId: maker })).toEqual(same);
    expect(decideConfirmation({ ...open, bookByUserId: checker }, seen)).toEqual(same);
    expect(decideRefusal(open, maker)).toEqual(same);
    expect(decideRefusal(open, checker)).toEqual({ ok: true, value: 'DECLINED' });
  });

  it('is taken back by its maker alone, and decided once', () => {
    expect(decideTakingBack(open, maker)).toEqual({ ok: true, value: 'WITHDRAWN' });
    expect(decideTakingBack(open, checker)).toEqual({ ok: false, error: { code: 'BANK_ACCOUNT_OF_OTHERS' } });
    const decided = { ...open, status: BankAccountStatus.DECLINED };
    const refused = { ok: false, error: { code: 'BANK_ACCOUNT_DECIDED', status: 'DECLINED' } };
    expect(decideTakingBack(decided, maker)).toEqual(refused);
    expect(decideEnding(decided)).toEqual(refused);
    expect(decideEnding({ status: BankAccountStatus.IN_FORCE })).toEqual({ ok: true, value: 'ENDED' });
  });
});
