/** What is refused about the records of persons. */
export const personErrors = {
  DUPLICATE_DECIDED:
    'Pasangan ini sudah diputuskan orang lain. Muat ulang halaman untuk melihat keputusannya.',
  WORKER_MERGED:
    'Data ini sudah digabung ke data lain dari orang yang sama. Buka data yang dipertahankan, atau pisahkan dahulu keduanya.',
  MERGE_HELD:
    'Salah satu data sedang ditahan untuk pemeriksaan hukum, jadi tidak digabung. Tunggu sampai penahanannya dicabut.',
  MERGE_REQUEST_OPEN:
    'Permintaan dari orang ini, atau usulan perubahan atau rekening bank atas salah satu data, belum dijawab. Jawab dahulu, lalu gabungkan.',
  MERGE_STATUS_DIFFERS:
    'Keadaan kedua data berbeda (misalnya hidup dan meninggal). Catat dahulu keadaan yang benar pada keduanya, lalu gabungkan.',
  MERGE_BOTH_SEATED:
    'Kedua data punya kepesertaan, usulan, atau penetapan yang berjalan. Dua kepesertaan berarti dua pembayaran: laporkan dahulu peserta keluar pada salah satunya (ditanggung pembayar lain) sampai berakhir, lalu gabungkan.',
  MERGE_ABSORBED_SEATED:
    'Data yang akan dilebur punya kepesertaan, usulan, atau penetapan yang berjalan. Pilih data itu sebagai yang dipertahankan.',
  MERGE_TAKES_NOTHING:
    'Sebagian isian tidak dapat diambil dari data yang dilebur, karena di sana kosong atau sama. Yang dimaksud: %{mergeFields}. Muat ulang halaman, lalu pilih lagi.',
  MERGE_UNDONE: 'Kedua data ini sudah dipisahkan kembali.',
  MERGE_TOO_OLD:
    'Penggabungan ini tidak dapat dibatalkan lagi: isi sebelumnya hanya disimpan 30 hari. Daftarkan orang yang lain sebagai pekerja baru.',
  MERGE_SURVIVOR_MERGED:
    'Data yang dipertahankan sudah digabung lagi ke data lain. Pisahkan dahulu penggabungan yang terakhir.',
  MERGE_SEATED_SINCE:
    'Setelah penggabungan, orang ini diusulkan atau ditetapkan sebagai peserta. Kembalikan usulannya, atau laporkan peserta keluar; selama tempat itu ada, data tidak dapat dipisahkan.',
  MERGE_EDITED_SINCE:
    'Isian yang diambil saat penggabungan sudah diubah lagi. Yang berubah: %{mergeFields}. Kembalikan isinya seperti saat digabung, atau pisahkan dahulu penggabungan yang lebih baru.',
  PERSON_RESTRICTED:
    'Pemrosesan data orang ini dibatasi atas permintaannya. Cabut dahulu pembatasannya bila alasannya sudah tidak ada.',
  CHANGE_REQUEST_DECIDED: 'Usulan ini sudah diputuskan. Muat ulang halaman untuk melihat hasilnya.',
  CHANGE_REQUEST_OPEN:
    'Masih ada usulan perubahan orang ini yang menunggu pemeriksaan. Selesaikan atau tarik dahulu yang itu.',
  CHANGE_OF_NOTHING: 'Tidak ada isian yang berbeda dari yang tercatat. Ubah dahulu isian yang salah.',
  CHANGE_SAME_PERSON:
    'Yang mengusulkan atau mengunggah buktinya tidak memutuskannya sendiri. Minta petugas program lain atau pejabat penetap.',
  CHANGE_OF_OTHERS:
    'Usulan ini dibuat orang lain. Hanya pengusulnya yang dapat mengunggah buktinya atau menariknya.',
  CHANGE_PROOF_STAYS: 'Bukti suatu usulan tidak diganti. Jika keliru, tarik usulan itu dan usulkan lagi.',
  CHANGE_WITHOUT_PROOF:
    'Bukti dari pengusul belum diunggah. Minta pengusul mengunggah buktinya, lalu periksa lagi.',
  CHANGE_STALE:
    'Data yang diusulkan berubah sejak usulan ini dibuat. Lihat nilai yang sekarang, lalu tandai bahwa sudah diperiksa.',
  CHANGE_TOUCHED: 'Isian yang sama sudah diubah lagi. Usulkan perubahan baru untuk membetulkannya.',
  CHANGE_UNDO_LATE: 'Masa pembatalan sudah lewat. Hari terakhirnya %{day}: usulkan perubahan baru.',
  BANK_ACCOUNT_DECIDED:
    'Rekening ini sudah diputuskan atau sudah berakhir. Muat ulang halaman untuk melihat hasilnya.',
  BANK_ACCOUNT_WARNINGS:
    'Ada yang harus dilihat dahulu sebelum rekening ini disahkan. Yang belum dilihat: %{accountWarnings}. Muat ulang halaman, periksa, lalu tandai bahwa sudah dilihat.',
  BANK_ACCOUNT_OPEN:
    'Masih ada usulan rekening orang ini yang menunggu pemeriksaan. Selesaikan atau tarik dahulu yang itu.',
  BANK_ACCOUNT_SAME_PERSON:
    'Yang mengusulkan atau mengunggah buku tabungannya tidak memutuskannya sendiri. Minta pejabat penetap lain.',
  BANK_ACCOUNT_OF_OTHERS:
    'Usulan ini dibuat orang lain. Hanya pengusulnya yang dapat mengunggah buku tabungannya atau menariknya.',
  BANK_BOOK_STAYS:
    'Buku tabungan suatu usulan tidak diganti. Jika keliru, tarik usulan itu dan usulkan lagi.',
  BANK_ACCOUNT_WITHOUT_BOOK:
    'Buku tabungan dari pengusul belum diunggah. Minta pengusul mengunggahnya, lalu periksa lagi.',
  PERSON_NOT_RESTRICTED: 'Pemrosesan data orang ini tidak dibatasi.',
  DECREE_PERSON_RESTRICTED:
    'Pemrosesan data seseorang dalam usulan ini dibatasi atas permintaannya. Kembalikan usulan ini, lalu minta diusulkan lagi tanpa orang itu.',
  DECREE_PERSON_GONE:
    'Seseorang dalam usulan ini tercatat meninggal atau pindah ke luar negeri. Kembalikan usulan ini, lalu minta diusulkan lagi tanpa orang itu.',
  IDENTITY_MATCHED: 'Orang ini sudah cocok. Tanyakan lagi kepada Dukcapil bila datanya diragukan.',
  IDENTITY_PROPOSED: 'Bukti pencocokan orang ini masih menunggu disahkan.',
  IDENTITY_NOT_PROPOSED: 'Belum ada bukti pencocokan yang menunggu disahkan.',
  IDENTITY_SAME_PERSON: 'Yang mencocokkan tidak mengesahkannya sendiri. Minta petugas program lain.',
  STATUS_BEFORE_BIRTH: 'Tanggal kejadian mendahului tanggal lahir orang ini. Periksa tanggalnya.',
  STATUS_AFTER_DEATH:
    'Orang ini tercatat meninggal. Bila ternyata hidup, catat dahulu keadaan Hidup dengan buktinya.',
  STATUS_MOVED_WITHIN:
    'Ini kabupaten/kota tempat tinggalnya sekarang. Perpindahan di dalam kabupaten/kota dicatat dengan mengubah desanya.',
  STATUS_KNOWN: 'Keadaan ini sudah dicatat dari sumber yang sama untuk hari itu.',
  SCHOLARSHIP_NEEDS_CHILD: 'Beasiswa hanya untuk anak. Pilih hubungan Anak, atau hapus tanda beasiswa.',
  SCHOLARSHIP_NEEDS_BIRTH_DATE: 'Isi tanggal lahir anak penerima beasiswa.',
  SCHOLARSHIP_AGE:
    'Anak ini sudah melewati umur penerima beasiswa. Batasnya %{limit} tahun: hapus tanda beasiswa, atau periksa tanggal lahirnya.',
  SCHOLARSHIP_LAW_UNKNOWN:
    'Tabel peraturan yang berlaku tidak memuat beasiswa. Hapus tanda beasiswa, atau minta provinsi memeriksa tabel peraturan.',
  SCHOLARSHIP_FULL:
    'Anak penerima beasiswa sudah cukup. Paling banyak %{limit} anak: hapus dahulu tanda beasiswa anak yang lain.',
  IDENTITY_NEEDS_PROPOSAL:
    'Orang ini sudah diusulkan atau menjadi peserta: nama, NIK, tanggal lahir, dan jenis kelaminnya tidak diubah langsung oleh desa atau kecamatan. Ajukan usulan perubahan dengan buktinya dari halaman orang ini; petugas kabupaten/kota yang memutuskannya.',
  IDENTITY_NEEDS_REQUEST:
    'Tanggal lahir dan jenis kelamin diubah hanya lewat usulan perubahan dengan bukti, atau untuk memenuhi permintaan perbaikan data orang itu yang masih menunggu jawaban.',
};
