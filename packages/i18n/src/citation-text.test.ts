import { SHIPPED_RULES } from '@lindung/domain/programme/shipped-law';
import { describe, expect, it } from 'vitest';
import { citationText } from './citation-text.js';

describe('a legal basis', () => {
  it.each([
    [
      'PP 44/2015 Lampiran II; PP 82/2019',
      'Government Regulation (PP) 44/2015 Annex II; Government Regulation (PP) 82/2019',
    ],
    [
      'UU 24/2013 Pasal 64; Permenaker 5/2021',
      'Law (UU) 24/2013 Article 64; Regulation of the Minister of Manpower (Permenaker) 5/2021',
    ],
    ['Inpres 8/2025', 'Presidential Instruction (Inpres) 8/2025'],
    [
      'Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022',
      'Regulation of the Board of Directors (Perdir) of BPJS Ketenagakerjaan 22/PERDIR.02/072022',
    ],
  ])('%s stays as the law writes it in Indonesian, and is said in English', (citation, english) => {
    expect(citationText(citation, 'id')).toBe(citation);
    expect(citationText(citation, 'en')).toBe(english);
  });

  it('of every rule that comes with the program is said in English', () => {
    for (const { citation } of SHIPPED_RULES) {
      expect(citationText(citation, 'en')).toMatch(
        /^(Law \(UU\)|Government Regulation \(PP\)|Regulation of the Minister|Regulation of the Board of Directors) ?/,
      );
      expect(citationText(citation, 'en')).not.toMatch(/Lampiran|Pasal/);
    }
  });
});
