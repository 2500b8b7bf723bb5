import { describe, expect, it } from 'vitest';
import type { JobRow } from '../providers/records';
import { outcomeShown } from './import-outcomes';

const job = (counts: Partial<JobRow['result'] & object>): Pick<JobRow, 'result'> => ({
  result: {
    lines: 10,
    added: 0,
    changed: 0,
    unchanged: 0,
    refused: 0,
    warnings: 0,
    downloadFileId: null,
    rows: null,
    ...counts,
  },
});

describe('outcomeShown', () => {
  it('shows what the address asks for, even when there is none of it', () => {
    expect(outcomeShown(job({ added: 10 }), 'CHANGED')).toBe('CHANGED');
  });

  it('shows refused rows first, since somebody must do something about them', () => {
    expect(outcomeShown(job({ added: 9, refused: 1 }), null)).toBe('REFUSED');
  });

  it('shows the most frequent outcome when nothing is refused or the address says nonsense', () => {
    expect(outcomeShown(job({ added: 2, unchanged: 8 }), 'NONSENSE')).toBe('UNCHANGED');
  });
});
