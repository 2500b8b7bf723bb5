import { describe, expect, it } from 'vitest';
import { openBillsIn } from './useOpenBills';

const bill = (regencyId: string, people: number, amount: string, dueOn: string) => ({
  region: { id: regencyId },
  people,
  amount,
  dueOn,
});

describe('unpaid bills', () => {
  const bills = [bill('7372', 744, '12499200', '2024-06-15'), bill('7311', 10, '168000', '2024-05-15')];

  it('add up to their people and rupiah, with the day on which the first falls due', () => {
    expect(openBillsIn(bills)).toEqual({ count: 2, people: 754, amount: '12667200', dueOn: '2024-05-15' });
  });

  it('of one regency leave out those of others', () => {
    expect(openBillsIn(bills, '7372')).toEqual({
      count: 1,
      people: 744,
      amount: '12499200',
      dueOn: '2024-06-15',
    });
  });

  it('are nothing where there are none', () => {
    expect(openBillsIn(bills, '7371')).toBeUndefined();
  });
});
