import { expect, it } from 'vitest';
import { linksOf } from './edition-links';

it('links a region that ends with each code that is typed for it', () => {
  expect(linksOf({ '73.05.04.2001': ' 73.05.11.2001, 73.05.11.2002', '73.05.04.2002': '' })).toEqual([
    { predecessorCode: '73.05.04.2001', successorCode: '73.05.11.2001' },
    { predecessorCode: '73.05.04.2001', successorCode: '73.05.11.2002' },
  ]);
});
