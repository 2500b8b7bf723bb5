import { describe, expect, it } from 'vitest';
import { CorrectIdentity, CreateWorker, RevealNik, UpdateWorker } from './person.js';

const worker = {
  idempotencyKey: 'create-worker-1',
  fullName: ' Siti  Aminah ',
  nik: '7372015305600001',
  birthDate: '1960-05-13',
  sex: 'FEMALE',
  phone: '0812-3456-7890',
  villageId: '42',
};
const change = { idempotencyKey: 'change-worker-1', id: '0190a8f0-7f3e-7cc4-8a5e-0d6a1b2c3d4e', version: 1 };

describe('CreateWorker', () => {
  it('reads a form: trimmed name, phone number with its country, numeric region id, null for what is absent', () => {
    expect(CreateWorker.parse(worker)).toMatchObject({
      fullName: 'Siti Aminah',
      phone: '+6281234567890',
      villageId: 42,
      occupation: null,
      maritalStatus: null,
      familyCard: null,
      decile: null,
    });
  });

  it('accepts a person without a NIK', () => {
    expect(CreateWorker.parse({ ...worker, nik: '' }).nik).toBeNull();
    expect(CreateWorker.parse({ ...worker, nik: null }).nik).toBeNull();
  });

  it('takes the number of a family card as it is built, and no NIK in its place', () => {
    const familyCard = (number: string) => CreateWorker.safeParse({ ...worker, familyCard: number });
    expect(familyCard('7372 0113 0512 0003').data?.familyCard).toBe('7372011305120003');
    for (const number of [
      '737201130512000',
      '7372013305120003',
      '7372011313120003',
      '7372011305120000',
      '0372011305120003',
    ])
      expect(familyCard(number).success, number).toBe(false);
    expect(
      CreateWorker.safeParse({ ...worker, nik: '7372011305120003', familyCard: '7372011305120003' }).error
        ?.issues,
    ).toMatchObject([{ path: ['familyCard'], message: 'FAMILY_CARD_IS_NIK' }]);
  });

  it('refuses a decile without the register and the day that it comes from', () => {
    expect(CreateWorker.safeParse({ ...worker, decile: 3 }).success).toBe(false);
    expect(CreateWorker.safeParse({ ...worker, decile: 3, decileSource: 'P3KE' }).success).toBe(false);
    const complete = { ...worker, decile: 3, decileSource: 'P3KE', decileObservedOn: '2024-01-31' };
    expect(CreateWorker.safeParse(complete).success).toBe(true);
  });
});

describe('UpdateWorker', () => {
  it('keeps what is absent and clears what is null', () => {
    const { phone, occupation, address } = UpdateWorker.parse({ ...change, phone: null, occupation: '' });
    expect({ phone, occupation, address }).toEqual({ phone: null, occupation: null, address: undefined });
    expect(UpdateWorker.parse(change).phone).toBeUndefined();
  });

  it('takes a birth date within the days that registration takes; a correction says one, or a sex', () => {
    const takes = (edit: object) => CorrectIdentity.safeParse({ ...change, ...edit }).success;
    expect(takes({ birthDate: '1960-05-13' })).toBe(true);
    expect(takes({ sex: 'MALE' })).toBe(true);
    expect(takes({ birthDate: '1899-12-31' })).toBe(false);
    expect(takes({ fullName: 'Siti Aminah' })).toBe(false);
  });
});

describe('a text about a person', () => {
  const number = '7372015305600001';
  const codesOf = (result: { error?: { issues: readonly { path: PropertyKey[]; message: string }[] } }) =>
    result.error?.issues.map(({ path, message }) => [path.join('.'), message]);

  it.each([
    'fullName',
    'motherName',
    'birthPlace',
    'occupation',
    'secondOccupation',
    'workPlace',
    'address',
    'phone',
  ])('holds no number of 16 digits: %s', (field) => {
    const refused = [[field, 'TEXT_HOLDS_NIK']];
    for (const text of [number, '7372 0153 0560 0001', '7372.0153.0560.0001']) {
      expect(codesOf(CreateWorker.safeParse({ ...worker, [field]: text }))).toEqual(refused);
      expect(codesOf(UpdateWorker.safeParse({ ...change, [field]: text }))).toEqual(refused);
    }
  });

  it('may hold shorter numbers', () => {
    const address = 'Jl. Bau Massepe 123456789012345 RT 1 RW 2';
    expect(CreateWorker.parse({ ...worker, address }).address).toBe(address);
  });

  it('holds none in the reason of a reveal, which the trail keeps in the clear', () => {
    const reason = `Dicocokkan dengan KTP ${number}`;
    const reveal = { idempotencyKey: 'reveal-worker-1', workerId: change.id, reason };
    expect(codesOf(RevealNik.safeParse(reveal))).toEqual([['reason', 'TEXT_HOLDS_NIK']]);
  });
});
