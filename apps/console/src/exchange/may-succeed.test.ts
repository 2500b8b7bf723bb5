import { describe, expect, it } from 'vitest';
import { maySucceed } from './may-succeed';

const failed = (code: string) => maySucceed({ state: 'FAILED', error: { code, params: null } });

describe('a failed job', () => {
  it.each(['INTERNAL', 'JOB_ATTEMPTS_EXHAUSTED', 'FILE_TAKES_TOO_LONG'])('may succeed after %s', (code) => {
    expect(failed(code)).toBe(true);
  });

  it.each([
    'FILE_COLUMN_MISSING',
    'FILE_KIND_UNKNOWN',
    'FILE_EMPTY',
    'JOB_FILE_GONE',
    'JOB_EXPIRED',
    'EXPORT_FILTER_GONE',
  ])('fails with %s whenever it is tried again', (code) => {
    expect(failed(code)).toBe(false);
  });

  it('is the only one that is tried again', () => {
    expect(maySucceed({ state: 'SUCCEEDED', error: null })).toBe(false);
  });
});
