import { NoticeRecipient } from '@lindung/domain/privacy/incident';
import { describe, expect, it } from 'vitest';
import { incidentNotice, type NoticeFacts } from './incident-notice.js';

const facts: NoticeFacts = {
  incidentId: '0190a0a0-0000-7000-8000-000000000000',
  title: 'Akun dipakai orang lain',
  beganAt: '2024-05-20T00:00:00Z',
  endedAt: null,
  noticedAt: '2024-05-21T01:30:00Z',
  manner: 'Kata sandi diketahui orang lain.',
  remedy: 'Akun ditutup dan kata sandi diganti.',
  data: [
    { datum: 'NAME', persons: 1250 },
    { datum: 'PHONE', persons: 7 },
  ],
  persons: 1250,
  regions: [{ name: 'Kota Parepare', persons: 1250 }],
  officer: 'Rosmini (contoh)',
  writtenAt: '2024-05-21T02:00:00Z',
};

describe('a notice', () => {
  it.each(Object.values(NoticeRecipient))('to %s has the three contents of article 46', (recipient) => {
    const text = incidentNotice(recipient, facts);
    expect(text).toMatch(
      recipient === 'PERSONS'
        ? /1\. Data pribadi yang terungkap\r\n   - Nama\r\n   - Nomor telepon\r\n/
        : /1\. Data pribadi yang terungkap\r\n   - Nama: 1\.250 orang\r\n   - Nomor telepon: 7 orang\r\n/,
    );
    expect(text).toMatch(
      /2\. Kapan dan bagaimana[^]*20 Mei 2024[^]*08[.:]00\sWITA dan belum berakhir[^]*Kata sandi diketahui/,
    );
    expect(text).toMatch(/3\. Upaya penanganan dan pemulihan\r\n   Akun ditutup/);
    expect(text).toContain(facts.incidentId);
  });

  it('to a person tells of the person alone, the others how many there are and where', () => {
    expect(incidentNotice('PERSONS', facts)).not.toContain('1.250');
    for (const recipient of ['AGENCY', 'PUBLIC'] as const)
      expect(incidentNotice(recipient, facts)).toContain('Kota Parepare: 1.250');
    expect(incidentNotice('PERSONS', { ...facts, endedAt: '2024-05-20T03:00:00Z' })).toMatch(
      /sampai .*11[.:]00\sWITA/,
    );
  });
});
