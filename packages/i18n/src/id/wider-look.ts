/** Words of wider looks: reading beyond the own area for a reason, for some hours. */
export const widerLook = {
  subtitle:
    'Siapa membaca data di luar wilayahnya, mengapa, dan sampai kapan. Berakhir sendiri setelah %{hours} jam.',
  open: 'Perluas akses',
  openTitle: 'Membaca data di luar wilayah tugas',
  openConsequence:
    'Selama %{hours} jam Anda dapat mencari pekerja di wilayah yang satu tingkat lebih luas, tanpa mengubah apa pun. Atasan Anda melihat alasannya dan setiap data yang Anda buka tercatat.',
  openHint: 'Untuk apa data di luar wilayah Anda diperlukan? Tanpa NIK.',
  opened: 'Akses diperluas. Berakhir sendiri.',
  end: 'Akhiri sekarang',
  ended: 'Akses kembali ke wilayah tugas Anda',
  isOpen: 'Sedang terbuka',
  isOver: 'Berakhir',
  waits: 'Belum diketahui atasan',
  seen: 'Sudah saya ketahui',
  seenDone: 'Dicatat: Anda sudah mengetahuinya',
  seenByAt: '%{name}, %{at}',
  used: '%{persons} orang, %{times} kali membaca',
  bannerTitle: 'Akses diperluas, hanya membaca.',
  banner: 'Anda melihat pekerja di %{area}. Sisa %{minutes} menit.',
  trail: 'Jejak selama akses ini',
  empty: 'Belum ada akses yang diperluas.',
  emptyHint: 'Bila pekerja yang dicari ada di luar wilayah Anda, perluas akses dengan alasan.',
};
