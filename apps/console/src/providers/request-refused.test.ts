import { LindungError } from '@lindung/graphql-client/lindung-error';
import { describe, expect, it } from 'vitest';
import { RequestRefused } from './request-refused';

const refuse = (refusal: Partial<LindungError> & { code: string }) =>
  new RequestRefused(new LindungError({ message: 'as the server said it', ...refusal }), 'id');

describe('RequestRefused', () => {
  it('says the refusal in the language of the page', () => {
    const error = refuse({ code: 'QUOTA_EXHAUSTED', params: { wanted: 745, available: 0, granted: 744 } });
    expect(error.message).toContain('Kuota tidak cukup. Diminta 745, sisa 0 dari 744 kursi.');
  });

  it('puts each wrong field at its input', () => {
    const fields = [
      { field: 'fullName', code: 'required' },
      { field: 'lines.0.monthTo', code: 'custom' },
    ];
    const error = refuse({ code: 'VALIDATION', params: { fields }, field: 'fullName' });
    expect(error.body).toEqual({
      errors: { fullName: 'Wajib diisi', 'lines.0.monthTo': 'Akhir tidak boleh sebelum awal' },
    });
  });

  it('puts a refusal that names one field there', () => {
    const error = refuse({ code: 'AGREEMENT_NUMBER_TAKEN', field: 'number' });
    expect(error.body).toEqual({
      errors: { number: 'Nomor perjanjian ini sudah dipakai. Pakai nomor lain, atau buka perjanjian itu.' },
    });
  });

  it.each([
    ['UNAUTHENTICATED', 401],
    ['NOT_FOUND', 404],
    ['UNREACHABLE', 503],
    ['QUOTA_EXHAUSTED', 422],
  ])('answers %s with status %i', (code, status) => {
    expect(refuse({ code }).status).toBe(status);
  });

  it('keeps the number under which the server knows the request', () => {
    expect(refuse({ code: 'INTERNAL', requestId: 'r-1' }).requestId).toBe('r-1');
  });
});
