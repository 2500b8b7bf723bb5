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
      REFERENCE_EMPTY: 'Rujukan kosong.',
      REFERENCE_INVALID: 'Rujukan lebih dari 64 tanda atau berisi tanda kendali.',
      REFERENCE_HOLDS_NIK: 'Rujukan berisi NIK.',
      REFERENCE_TWICE: 'Rujukan ini sudah dipakai baris lain dalam kiriman yang sama.',
      REFERENCE_TAKEN: 'Rujukan ini sudah dipakai untuk baris dengan isi lain di daftar ini.',
    } satisfies Record<ReferenceProblem, string>,
    ReferenceRemedy: {
      REFERENCE_EMPTY: 'Beri baris ini rujukan dari aplikasi Anda.',
      REFERENCE_INVALID: 'Pakai rujukan 1 sampai 64 tanda tanpa tanda kendali.',
      REFERENCE_HOLDS_NIK: 'Pakai nomor lain yang bukan NIK.',
      REFERENCE_TWICE: 'Kirim satu baris untuk satu rujukan.',
      REFERENCE_TAKEN: 'Pakai rujukan baru; data yang sudah terdaftar diubah oleh petugas.',
    } satisfies Record<ReferenceProblem, string>,
    AddedCandidateState: {
      LISTED: 'Di daftar',
      CONFIRMED: 'Dibenarkan',
      IN_QUESTION: 'Diragukan',
      REJECTED: 'Tidak dibenarkan',
      WAITLISTED: 'Di daftar tunggu',
      PROPOSED: 'Diusulkan',
      DECREED: 'Ditetapkan',
      ENROLLED: 'Terlindungi',
      ENDED: 'Berakhir',
      WITHDRAWN: 'Dibatalkan',
    } satisfies Record<AddedCandidateState, string>,
  },
};
