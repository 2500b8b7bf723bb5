import type { PersonExtract } from '@lindung/domain/worker/person-extract';
import { describe, expect, it } from 'vitest';
import { extractText } from './person-extract.js';

const extract: PersonExtract = {
  fullName: 'Siti Aminah',
  nik: '7372015305600001',
  nikWarnings: [],
  birthDate: '1960-05-13',
  sex: 'FEMALE',
  birthPlace: null,
  motherName: 'Besse',
  maritalStatus: 'WIDOWED',
  familyCard: '7372011305120003',
  occupationCode: '6222',
  secondOccupation: null,
  secondOccupationCode: null,
  workPlace: null,
  weeklyHours: 40,
  occupation: 'Nelayan',
  address: null,
  phone: null,
  village: 'Ujung Lare',
  district: 'Soreang',
  regency: 'Kota Parepare',
  status: 'ACTIVE',
  createdAt: '2024-05-01T00:00:00Z',
  updatedAt: '2024-05-02T00:00:00Z',
  residences: [],
  homes: [
    {
      livedFrom: '2020-01-01',
      livedUntil: '2023-02-01',
      address: 'Jalan Lama 1',
      village: null,
      familyCard: null,
    },
  ],
  heirs: [],
  bankAccounts: [],
  deciles: [],
  statuses: [],
  matches: [],
  changes: [
    {
      changedAt: '2024-05-02T00:00:00Z',
      facts: [
        { fact: 'birthDate', before: '1961-05-13', after: '1960-05-13' },
        { fact: 'occupation', before: null, after: 'Nelayan' },
      ],
    },
  ],
  proposals: [
    {
      proposedAt: '2024-05-01T00:00:00Z',
      status: 'DECLINED',
      proofKind: 'IDENTITY_CARD',
      reason: 'Alamat di KTP berbeda',
      answer: 'KTP tidak terbaca',
      undoReason: null,
      facts: [{ fact: 'address', before: null, after: 'Jl. Baru 2' }],
    },
  ],
  candidacies: [],
  checks: [],
  waiting: [
    {
      payer: 'Pemerintah Kota (contoh)',
      memberGroup: 'VULNERABLE_WORKER',
      enteredOn: '2024-05-13',
      leftOn: '2025-04-28',
      leftBecause: 'SEATED',
    },
  ],
  memberships: [],
  contributions: [],
  requests: [],
  shown: [
    {
      activity: 'REGISTRY',
      role: 'AUDITOR',
      data: ['NAME', 'AGE'],
      times: 3,
      firstAt: new Date('2024-05-02T00:00:00Z'),
      lastAt: new Date('2024-05-09T00:00:00Z'),
    },
  ],
};
const origin = {
  by: 'Rosmini (contoh)',
  role: 'PROGRAMME_OFFICER',
  at: '2024-05-31T01:00:00Z',
  fileId: '0190a0a0-0000-7000-8000-000000000001',
} as const;

describe('a copy of what is held about a person', () => {
  it('says what is held, what is not, what it said before and whom it was shown to', () => {
    const text = extractText(extract, origin, 'id');
    expect(text).toContain('Tanggal lahir: 13 Mei 1960\r\n');
    expect(text).toContain('Alamat: (kosong)\r\n');
    expect(text).toMatch(/Tanggal lahir, 13 Mei 1961 → 13 Mei 1960/);
    expect(text).toMatch(/Pekerjaan, \(kosong\) → Nelayan/);
    expect(text).toContain(
      'Pemerintah Kota (contoh), Pekerja rentan: sejak 13 Mei 2024 sampai 28 April 2025 (Mendapat kursi)',
    );
    expect(text).toMatch(/Iuran tiap bulan\r\n   Tidak ada\./);
    expect(text).toMatch(/Data induk pekerja, kepada [^:]+: 3 kali, dari 2 Mei 2024[^]+Data: Nama, Umur/);
  });

  it.each(['id', 'en'] as const)('leaves no word open and says where it is from: %s', (locale) => {
    const text = extractText(extract, origin, locale);
    expect(text).not.toMatch(/%\{|undefined|null/);
    expect(text).toMatch(/Rosmini \(contoh\)[^\r]+0190a0a0-0000-7000-8000-000000000001\.\r\n$/);
  });
});
