import type { Known } from './known.js';

/** Types about the homes and the heirs of workers: each field says what it tells of one; null: nothing. */
export const ofFamilies: Readonly<Record<string, Known>> = {
  Heir: {
    id: null,
    relationship: 'FAMILY',
    kind: 'FAMILY',
    fullName: 'FAMILY',
    age: 'FAMILY',
    phone: 'FAMILY',
    nikMasked: 'FAMILY',
    isScholarshipChild: 'FAMILY',
    recordedBy: 'OFFICIAL',
    updatedAt: null,
    version: null,
  },
  RevealedHeir: { id: null, nik: 'NIK', birthDate: 'BIRTH_DATE', fullName: 'FAMILY' },
  FormerHome: {
    id: null,
    livedFrom: 'RESIDENCE',
    livedUntil: 'RESIDENCE',
    address: 'ADDRESS',
    village: 'RESIDENCE',
    familyCardMasked: 'FAMILY_CARD',
    source: null,
    changedBy: 'OFFICIAL',
  },
};
