import { describe, expect, it } from 'vitest';

import { JurisdictionLevel } from '../access/jurisdiction.js';
import { businessDate } from '../shared/business-date.js';
import { decideIdentityEdit } from './identity-edit.js';
import { Nik } from './nik.js';

const member = { fullName: 'Sitti Aminah', holdsSeat: true };
const refused = { ok: false, error: { code: 'IDENTITY_NEEDS_PROPOSAL' } };
const nik = Nik.parse('7372044302800009');
const edits = [
  { fullName: 'Sitti Amina' },
  { nik },
  { birthDate: businessDate('1980-02-03') },
  { sex: 'MALE' as const },
];

describe('who a seated person is', () => {
  it.each(edits)('is proposed and not edited by a village or a district: %j', (edit) => {
    for (const level of Object.values(JurisdictionLevel)) {
      const isLocal = level === 'VILLAGE' || level === 'DISTRICT';
      expect(decideIdentityEdit(level, member, edit)).toEqual(
        isLocal ? refused : { ok: true, value: undefined },
      );
      expect(decideIdentityEdit(level, { ...member, holdsSeat: false }, edit).ok).toBe(true);
    }
  });

  it('is not touched by a name that stays', () => {
    expect(decideIdentityEdit('VILLAGE', member, { fullName: member.fullName }).ok).toBe(true);
  });
});
