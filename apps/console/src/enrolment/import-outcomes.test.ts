import { describe, expect, it } from 'vitest';
import type { JobRow } from '../providers/records';
import { filterOf, viewShown } from './import-outcomes';

const job = (counts: Partial<JobRow['result'] & object>): Pick<JobRow, 'result'> => ({
  result: {
    lines: 10,
    added: 0,
    changed: 0,
    unchanged: 0,
    refused: 0,
    warnings: 0,
    newPersons: 0,
    changedPersons: 0,
    damages: null,
    layout: null,
    ignoredColumns: null,
    sheets: null,
    skippedSheets: null,
    sameFileAt: null,
    undoneAt: null,
    downloadFileId: null,
    rows: null,
    ...counts,
  },
});

describe('viewShown', () => {
  it('shows what the address asks for, even when there is none of it', () => {
    expect(viewShown(job({ added: 10 }), 'CHANGED')).toBe('CHANGED');
  });

  it('shows the rows with warnings, and those that change a registered person, when the address asks for them', () => {
    expect(viewShown(job({ refused: 3 }), 'WARNINGS')).toBe('WARNINGS');
    expect(filterOf('WARNINGS')).toEqual({ hasWarnings: true });
    expect(viewShown(job({ refused: 3 }), 'PERSONS')).toBe('PERSONS');
    expect(filterOf('PERSONS')).toEqual({ changesPerson: true });
    expect(filterOf('CHANGED')).toEqual({ outcome: 'CHANGED' });
  });

  it('shows refused rows first, since somebody must do something about them', () => {
    expect(viewShown(job({ added: 9, refused: 1 }), null)).toBe('REFUSED');
  });

  it('shows the most frequent outcome when nothing is refused or the address says nonsense', () => {
    expect(viewShown(job({ added: 2, unchanged: 8 }), 'NONSENSE')).toBe('UNCHANGED');
  });
});
