import type {
  AddedCandidateState,
  PartnerRowOutcome,
  ReferenceProblem,
} from '@lindung/domain/enrolment/partner-candidate';

/** Words of what partners' applications send. */
export const partner = {
  enums: {
    PartnerRowOutcome: {
      ADDED: 'Ditambahkan',
      ALREADY_ON_LIST: 'Sudah ada di daftar',
      UPDATED_NOTHING: 'Sudah ditambahkan, tidak ada yang berubah',
      REFUSED: 'Ditolak',
    } satisfies Record<PartnerRowOutcome, string>,
    ReferenceProblem: {
      REFERENCE_EMPTY: 'Nomor referensi kosong.',
      REFERENCE_INVALID: 'Nomor referensi lebih dari 64 karakter atau berisi karakter kontrol.',
      REFERENCE_HOLDS_NIK: 'Nomor referensi berisi NIK.',
      REFERENCE_TWICE: 'Nomor referensi ini sudah dipakai baris lain dalam kiriman yang sama.',
      REFERENCE_TAKEN: 'Nomor referensi ini sudah dipakai untuk baris dengan isi lain di daftar ini.',
    } satisfies Record<ReferenceProblem, string>,
    ReferenceRemedy: {
      REFERENCE_EMPTY: 'Beri baris ini nomor referensi dari aplikasi Anda.',
      REFERENCE_INVALID: 'Pakai nomor referensi 1 sampai 64 karakter tanpa karakter kontrol.',
      REFERENCE_HOLDS_NIK: 'Pakai nomor lain yang bukan NIK.',
      REFERENCE_TWICE: 'Kirim satu baris untuk satu nomor referensi.',
      REFERENCE_TAKEN: 'Pakai nomor referensi baru; data yang sudah terdaftar diubah oleh petugas.',
    } satisfies Record<ReferenceProblem, string>,
    AddedCandidateState: {
      LISTED: 'Di daftar',
      CONFIRMED: 'Dikonfirmasi',
      IN_QUESTION: 'Diragukan',
      REJECTED: 'Ditolak',
      WAITLISTED: 'Di daftar tunggu',
      PROPOSED: 'Diusulkan',
      DECREED: 'Ditetapkan',
      ENROLLED: 'Terlindungi',
      ENDED: 'Berakhir',
      WITHDRAWN: 'Dibatalkan',
    } satisfies Record<AddedCandidateState, string>,
  },
};
