import type { NoticeRecipient } from '@lindung/domain/privacy/incident';
import type { PersonalDatum } from '@lindung/domain/privacy/personal-datum';
import { formatDateTime, formatNumber } from './format.js';
import { processingEnums } from './id/processing.js';

/** What a notice tells of an incident; moments as ISO instants. */
export interface NoticeFacts {
  readonly incidentId: string;
  readonly title: string;
  readonly beganAt: string;
  readonly endedAt: string | null;
  readonly noticedAt: string;
  readonly manner: string;
  readonly remedy: string;
  /** What came out: of those who are told by the letter, or of how many of all. */
  readonly data: ReadonlyArray<{ readonly datum: PersonalDatum; readonly persons: number }>;
  readonly persons: number;
  readonly regions: ReadonlyArray<{ readonly name: string; readonly persons: number }>;
  /** Who signs it. */
  readonly officer: string;
  readonly writtenAt: string;
}

const ADDRESSED = {
  PERSONS: [
    'Kepada Yth.',
    'Bapak/Ibu ........................................',
    'di ........................................',
  ],
  AGENCY: ['Kepada Yth.', 'Pimpinan Lembaga Pelindungan Data Pribadi', 'di Jakarta'],
  PUBLIC: ['PENGUMUMAN KEPADA MASYARAKAT'],
} as const satisfies Record<NoticeRecipient, readonly string[]>;

const OPENING = {
  PERSONS:
    'Dengan ini kami memberitahukan bahwa pelindungan data pribadi Bapak/Ibu dalam Lindung, sistem perlindungan jaminan sosial pekerja rentan, mengalami kegagalan.',
  AGENCY:
    'Dengan ini kami memberitahukan kegagalan pelindungan data pribadi dalam Lindung, sistem perlindungan jaminan sosial pekerja rentan.',
  PUBLIC:
    'Dengan ini kami memberitahukan kepada masyarakat kegagalan pelindungan data pribadi dalam Lindung, sistem perlindungan jaminan sosial pekerja rentan.',
} as const satisfies Record<NoticeRecipient, string>;

const RIGHTS =
  'Bapak/Ibu dapat meminta penjelasan, salinan, atau perbaikan data di kantor desa/kelurahan atau dinas yang membidangi ketenagakerjaan. Permintaan dijawab dalam 3 x 24 jam. Waspadai orang yang mengaku petugas dan meminta uang, kata sandi, atau kode: petugas tidak pernah memintanya.';

const when = (at: string): string => formatDateTime(at, 'id');

/** The number of persons and where they live, for who watches over more than one. */
const reach = ({ persons, regions }: NoticeFacts): readonly string[] => [
  '',
  `Jumlah orang: ${formatNumber(persons, 'id')}`,
  ...regions.map((region) => `   - ${region.name}: ${formatNumber(region.persons, 'id')}`),
];

/**
 * A notice of an incident in Indonesian, as plain text to be put on the letterhead: the three contents of UU 27/2022 Art. 46 (2),
 * which data came out, when and how, and what is done about it.
 */
export function incidentNotice(recipient: NoticeRecipient, facts: NoticeFacts): string {
  const { beganAt, endedAt, noticedAt, manner, remedy, data } = facts;
  const until = endedAt === null ? 'dan belum berakhir' : `sampai ${when(endedAt)}`;
  return [
    'PEMBERITAHUAN KEGAGALAN PELINDUNGAN DATA PRIBADI',
    '(Pasal 46 Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi)',
    '',
    ...ADDRESSED[recipient],
    '',
    OPENING[recipient],
    '',
    '1. Data pribadi yang terungkap',
    ...data.map(({ datum, persons }) =>
      recipient === 'PERSONS'
        ? `   - ${processingEnums.PersonalDatum[datum]}`
        : `   - ${processingEnums.PersonalDatum[datum]}: ${formatNumber(persons, 'id')} orang`,
    ),
    ...(recipient === 'PERSONS' ? [] : reach(facts)),
    '',
    '2. Kapan dan bagaimana data pribadi terungkap',
    `   Sejak ${when(beganAt)} ${until}; diketahui ${when(noticedAt)}.`,
    `   ${manner}`,
    '',
    '3. Upaya penanganan dan pemulihan',
    `   ${remedy}`,
    '',
    ...(recipient === 'AGENCY' ? [] : [RIGHTS, '']),
    'Pejabat pelindungan data pribadi,',
    '',
    '',
    facts.officer,
    '',
    `Disusun ${when(facts.writtenAt)}. Nomor insiden: ${facts.incidentId}`,
    '',
  ].join('\r\n');
}
