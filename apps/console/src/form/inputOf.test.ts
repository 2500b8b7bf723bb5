import { UpdateWorker } from '@lindung/domain/worker/person';
import { describe, expect, it } from 'vitest';
import { inputOf } from './inputOf';

const form = { fullName: 'Siti', occupation: '', nik: '', village: { name: 'Lompoe' }, phone: null };

describe('inputOf', () => {
  it('sends what the command takes and clears what was emptied', () => {
    expect(inputOf(UpdateWorker, form)).toEqual({ fullName: 'Siti', occupation: null, phone: null });
  });

  it('does not send an empty NIK, since a NIK can be replaced but not cleared', () => {
    expect(inputOf(UpdateWorker, form)).not.toHaveProperty('nik');
    expect(inputOf(UpdateWorker, { ...form, nik: '7372012505800001' })).toHaveProperty('nik');
  });
});
