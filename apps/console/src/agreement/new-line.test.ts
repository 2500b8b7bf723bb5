import { expect, test } from 'vitest';
import { linesOfKind, newLine } from './new-line';

const validity = { validFrom: '2025-04-28', validTo: '2025-12-31' };
const line = newLine(validity);

test('a memorandum begins without a line, and another agreement with one', () => {
  expect(linesOfKind('MOU', [line], validity)).toEqual([]);
  expect(linesOfKind('PKS', [], validity)).toEqual([line]);
});

test('a line into which something was entered stays, whatever the kind becomes', () => {
  const entered = { ...line, payerId: '7' };
  expect(linesOfKind('MOU', [entered], validity)).toEqual([entered]);
  expect(linesOfKind('PKS', [entered], validity)).toEqual([entered]);
});
