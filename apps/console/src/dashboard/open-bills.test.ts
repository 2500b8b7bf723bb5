import { describe, expect, it } from 'vitest';
import { openBillsIn } from './useOpenBills';

const bill = (people: number, amount: string, dueOn: string) => ({
  people,
  amount,
  dueOn,
});

describe('unpaid bills', () => {
  const bills = [bill(744, '12499200', '2024-06-15'), bill(10, '168000', '2024-05-15')];

  it('add up to their people and rupiah, with the day on which the first falls due', () => {
    expect(openBillsIn(bills)).toEqual({ count: 2, people: 754, amount: '12667200', dueOn: '2024-05-15' });
  });

  it('are nothing where there are none', () => {
    expect(openBillsIn([])).toBeUndefined();
  });
});
