/**
 * What went wrong and what to do, by the code of the refusal.
 * A sentence whose placeholders aren't all known is left out, so the first one has none.
 */
export const errors = {
  UNREACHABLE: 'Server tidak dapat dihubungi. Periksa jaringan lalu coba lagi.',
  INTERNAL:
    'Terjadi kesalahan di server. Coba lagi; bila terulang, sampaikan nomor permintaannya kepada admin sistem.',
  UNAUTHENTICATED: 'Sesi Anda sudah berakhir. Silakan masuk lagi.',
  FORBIDDEN: 'Tindakan ini bukan bagian dari penugasan Anda.',
  NOT_FOUND: 'Data tidak ditemukan di wilayah tugas Anda.',
  VALIDATION: 'Isian belum benar. Periksa bagian yang ditandai.',
  CONFLICT: 'Data ini sudah diubah orang lain. Muat ulang, lalu ulangi perubahan Anda.',
  RATE_LIMITED: 'Terlalu banyak percobaan. Tunggu %{retryAfterSeconds} lalu coba lagi.',
  SIGN_IN_FAILED: 'Nama pengguna atau kata sandi salah.',
  PAGE_SIZE_REQUIRED: 'Permintaan daftar harus menyebut banyaknya baris.',
  PAGE_SIZE_OUT_OF_RANGE: 'Banyaknya baris di luar batas. Paling banyak %{largest}.',
  CURSOR_INVALID: 'Halaman daftar ini sudah tidak berlaku. Mulai lagi dari awal daftar.',
  USERNAME_TAKEN: 'Nama pengguna ini sudah dipakai.',
  ASSIGNMENT_TO_SELF: 'Anda tidak dapat memberi penugasan kepada diri sendiri.',
  ASSIGNMENT_LEVEL_INVALID: 'Peran ini tidak dapat diberikan pada tingkat wilayah itu.',
  ASSIGNMENT_AREA_INVALID: 'Pilih wilayah atau kantor yang sesuai dengan tingkatnya.',
  API_KEY_EXPIRY_INVALID: 'Masa berlaku kunci di luar batas. Pilih tanggal antara %{earliest} dan %{latest}.',
  ASSIGNMENT_END_INVALID: 'Penugasan hanya dapat dipersingkat. Hari terakhirnya paling awal %{earliest}.',
  API_KEY_SHOWN_ONCE:
    'Kunci ini sudah dibuat dan hanya tampil sekali. Bila belum tersimpan, cabut kunci itu lalu buat yang baru.',
  PASSWORD_CONTAINS_NAME: 'Kata sandi tidak boleh memuat nama orangnya atau nama penggunanya.',
  API_CLIENT_NAME_TAKEN: 'Nama aplikasi ini sudah dipakai.',
  PERIODS_OVERLAP: 'Masa berlakunya bertumpuk dengan yang sudah ada. Pilih tanggal sesudahnya.',
  AGREEMENT_NUMBER_TAKEN: 'Nomor perjanjian ini sudah dipakai.',
  AGREEMENT_NOT_DRAFT: 'Perjanjian ini bukan rancangan lagi, sehingga tidak dapat diubah.',
  AGREEMENT_WITHOUT_LINES: 'Perjanjian kerja sama memerlukan paling sedikit satu rincian kuota.',
  AGREEMENT_SIGNED_IN_FUTURE: 'Tanggal penandatanganan belum tiba. Paling lambat %{today}.',
  AGREEMENT_NOT_ACTIVE: 'Perjanjian ini belum atau tidak lagi berlaku.',
  LINE_MONTHS_OUTSIDE_AGREEMENT:
    'Bulan rincian di luar masa perjanjian. Rincian %{line} harus antara %{from} dan %{to}.',
  LINE_QUOTA_DIFFERS:
    'Jumlah tahap tidak sama dengan kuota. Rincian %{line}: kuota %{quota}, jumlah tahap %{stages}.',
  STAGE_OUTSIDE_LINE: 'Tahap kuota di luar bulan rinciannya. Rincian %{line}: tahap mulai %{startsOn}.',
  LINE_NOT_PRICEABLE:
    'Iuran rincian ini tidak dapat dihitung. Periksa program, segmen, dan dasar penghasilan rincian %{line}.',
  EMPLOYER_NUMBER_TAKEN: 'NPP ini sudah dipakai.',
  QUOTA_EXHAUSTED: 'Kuota tidak cukup. Diminta %{wanted}, sisa %{available} dari %{granted} kursi.',
  TARIFF_MONTH_UNKNOWN: 'Tarif untuk bulan ini belum diketahui. Tarif yang ada: %{from} sampai %{to}.',
  TARIFF_UNKNOWN: 'Tarif untuk program dan segmen ini belum ada. %{programme}, %{segment}.',
  PROGRAMME_NOT_IN_SEGMENT: 'Program ini tidak berlaku bagi segmen itu. %{programme}, %{segment}.',
  PROGRAMME_MANDATORY: 'Ada program wajib yang belum dipilih. Pilih %{programme}.',
  INCOME_BASE_UNKNOWN: 'Dasar penghasilan ini tidak ada dalam tabel. %{incomeBase}.',
  NIK_TO_BE_VERIFIED: 'NIK ini perlu dicocokkan dengan Dukcapil. Simpan tanpa NIK, lalu hubungi Dukcapil.',
  CANDIDATE_LIST_NAME_TAKEN: 'Nama daftar ini sudah dipakai.',
  DECREE_NUMBER_TAKEN: 'Nomor keputusan ini sudah dipakai.',
  DECREE_SAME_PERSON: 'Pengusul tidak dapat menetapkan usulannya sendiri.',
  ALREADY_ENROLLED: 'Orang ini sudah menjadi peserta perjanjian yang sama.',
  TRANSITION_REFUSED:
    'Keadaannya sudah berubah, sehingga tindakan ini tidak berlaku lagi. Muat ulang halaman.',
  MEMBERSHIP_NUMBER_TAKEN: 'Nomor peserta ini sudah dipakai orang lain.',
  NOT_ENOUGH_ELIGIBLE: 'Yang memenuhi syarat tidak cukup. Diminta %{wanted}, memenuhi syarat %{eligible}.',
  BILL_SAME_PERSON: 'Pengusul dan pejabat penetap tidak dapat menagih peserta yang sama.',
  MONTH_ALREADY_BILLED: 'Bulan ini sudah ditagih untuk perjanjian ini.',
  MONTH_OUT_OF_RANGE: 'Bulan ini di luar masa perjanjian.',
  PERSON_BILLED_TWICE: 'Ada orang yang sudah ditagih untuk bulan ini oleh tagihan lain.',
};
