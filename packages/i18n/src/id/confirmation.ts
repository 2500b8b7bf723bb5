import type { DecreeStatus } from '@lindung/domain/enrolment/decree-status';

/** Words of the page on which whoever holds a paper finds out whether it is genuine. */
export const confirmation = {
  title: 'Pemeriksaan keaslian',
  genuineCard: 'Kartu ini asli',
  inForce: 'Berlaku: orangnya peserta hari ini',
  notInForce: 'Tidak berlaku hari ini',
  initials: 'Inisial nama',
  programmes: 'Program',
  genuine: 'Dokumen ini asli',
  unknown: 'Kode ini tidak dikenal',
  unknownHint:
    'Tidak ada dokumen Lindung dengan kode ini. Pindai ulang kodenya; bila tetap sama, tanyakan kepada pemerintah daerah yang namanya tertulis pada dokumen.',
  tooOften: 'Terlalu sering diperiksa',
  tooOftenHint: 'Coba lagi dalam beberapa menit.',
  decree: 'Keputusan',
  about: 'Tentang',
  region: 'Daerah',
  people: 'Jumlah orang dalam lampiran',
  period: 'Masa perlindungan',
  periodOf: '%{from} sampai %{to}',
  decreedOn: 'Ditetapkan',
  issuedAt: 'Dokumen dibuat',
  standing: 'Keadaan sekarang',
  standingOf: {
    PROPOSED: 'Masih rancangan: belum ditetapkan',
    ENACTED: 'Sudah ditetapkan dan berlaku',
    RETURNED: 'Tidak berlaku: dikembalikan untuk perbaikan',
    CANCELLED: 'Tidak berlaku: dibatalkan',
  } satisfies Record<DecreeStatus, string>,
  cardInitials:
    'Demi privasi hanya inisial nama yang ditampilkan. Cocokkan inisial itu dengan nama pada kartu.',
  cardWithoutInitials:
    'Demi privasi nama tidak ditampilkan. Cocokkan program dan masa perlindungan dengan kartunya.',
  noPersons: 'Halaman ini tidak menampilkan data orang. Cocokkan nomor dan jumlahnya dengan dokumen Anda.',
};
