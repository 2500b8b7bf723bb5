import type { DuplicateState } from '@lindung/domain/worker/duplicate-pair';
import type { DuplicateReason } from '@lindung/domain/worker/duplicate-score';

/** Words of records that may be one person. */
export const duplicate = {
  resources: {
    duplicatePairs: {
      name: 'Duplikat',
      fields: {
        one: 'Didaftarkan lebih dulu',
        other: 'Didaftarkan kemudian',
        score: 'Kemiripan',
        minScore: 'Kemiripan paling rendah',
        reasons: 'Yang sama',
        reason: 'Alasan',
        state: 'Keadaan',
        villageId: 'Desa/kelurahan',
        workerId: 'Pekerja',
        foundAt: 'Ditemukan',
        decidedBy: 'Diputuskan oleh',
        createdAt: 'Dicatat',
      },
    },
  },
  enums: {
    DuplicateState: {
      OPEN: 'Menunggu pemeriksaan',
      DISTINCT: 'Bukan orang yang sama',
    } satisfies Record<DuplicateState, string>,
    DuplicateReason: {
      SAME_NAME: 'Nama sama',
      SIMILAR_NAME: 'Nama mirip',
      PART_OF_NAME: 'Sebagian nama sama',
      SAME_BIRTH_DATE: 'Tanggal lahir sama',
      DAY_AND_MONTH_SWAPPED: 'Hari dan bulan lahir tertukar',
      ONE_DIGIT_OF_BIRTH_DATE: 'Tanggal lahir berbeda satu angka',
      YEAR_OF_BIRTH: 'Tahun lahir berdekatan',
      SAME_VILLAGE: 'Desa/kelurahan sama',
      SAME_DISTRICT: 'Kecamatan sama',
      SAME_FAMILY_CARD: 'Nomor KK sama',
      SAME_MOTHER: 'Nama ibu sama',
      SAME_PHONE: 'Nomor telepon sama',
      SLIP_IN_NIK: 'NIK mungkin salah ketik',
    } satisfies Record<DuplicateReason, string>,
  },
  words: {
    subtitle: 'Data yang mungkin dari satu orang; bandingkan, lalu tetapkan',
    title: 'Mungkin satu orang',
    empty: 'Tidak ada pasangan yang menunggu pemeriksaan.',
    emptyHint: 'Pekerja baru diperiksa saat didaftarkan; seluruh data diperiksa dengan pencarian.',
    percent: '%{score} %',
    compare: 'Bandingkan',
    fact: 'Data',
    differs: 'Berbeda',
    distinct: 'Bukan orang yang sama',
    distinctTitle: 'Bukan orang yang sama',
    distinctConsequence:
      'Kedua data tetap ada, dan pasangan ini tidak diajukan lagi. Sebutkan apa yang membedakan keduanya.',
    distinctDone: 'Dicatat sebagai dua orang',
    decidedLine: '%{state}, oleh %{name} pada %{at}: %{reason}',
    awaiting: 'Menunggu pemeriksaan data ganda',
    awaitingHint:
      'Data ini mungkin dari orang yang sudah terdaftar. Pemeriksaan dilakukan oleh yang berwenang atas kedua data; pendaftaran tetap berlaku.',
    see: 'Lihat pasangannya',
    search: 'Cari di seluruh data',
    searchTitle: 'Cari data ganda',
    searchConsequence:
      'Seluruh pekerja di provinsi dibandingkan. Pekerjaan ini berjalan di latar, dapat dibatalkan, dan dilanjutkan bila terhenti. Pasangan yang sudah diputuskan tidak diajukan lagi.',
    searchStarted: 'Pencarian dimulai',
    stop: 'Hentikan pencarian',
    stopConsequence: 'Pasangan yang sudah ditemukan tetap ada.',
    found: '%{number} pasangan baru atau berubah',
  },
};
