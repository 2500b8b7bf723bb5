/** Words of what an office says of candidates before a proposal. */
export const precheck = {
  words: {
    title: 'Prapemeriksaan kantor: %{list}',
    subtitle: 'Calon yang sudah dinyatakan layak oleh desa dan kecamatan, sebelum diusulkan',
    see: 'Lihat prapemeriksaan kantor',
    openList: 'Buka daftar',
    back: 'Kembali ke prapemeriksaan',
    notDemanded: 'Daftar ini tidak meminta prapemeriksaan kantor. Yang ditolak kantor tetap tidak diusulkan.',
    progress: 'Kemajuan',
    waiting: 'Menunggu kantor',
    confirmed: 'Diterima kantor',
    rejected: 'Ditolak kantor',
    nobody: 'Tidak ada calon yang menunggu kantor.',
    file: 'Berkas prapemeriksaan',
    answerHint:
      'Isi kolom Status (Y/T) dan Keterangan pada berkas prapemeriksaan, lalu kirim di sini. Belum ada yang dicatat sampai Anda menyetujuinya; baris yang bermasalah tidak menahan yang lain.',
    yes: 'Terima',
    no: 'Tolak',
    noTitle: 'Tolak %{name}?',
    noConsequence: 'Orang ini tidak diusulkan. Alasannya terlihat oleh kabupaten/kota, kecamatan, dan desa.',
    said: 'Jawaban kantor dicatat',
  },
};
