/** What is refused on the way from a decree to the membership number. */
export const officeErrors = {
  DECREE_NOT_PRINTED:
    'Hanya usulan yang menunggu keputusan dan keputusan yang ditetapkan dapat dicetak. Keadaannya: %{status}. Usulkan lagi lebih dulu.',
  NIKS_NOT_REVEALED:
    'Peran Anda tidak boleh menampilkan NIK lengkap. Pilih NIK disamarkan, atau minta petugas program mencetaknya.',
  NIKS_NEED_REASON: 'NIK lengkap dicatat dalam jejak audit. Isikan alasannya, paling sedikit 10 huruf.',
  OFFICE_TEMPLATE_PAST:
    'Berkas yang sudah ditulis tidak berubah. Bentuknya berlaku paling cepat %{earliest}, bukan %{validFrom}: pilih hari yang lebih akhir.',
  OFFICE_TEMPLATE_NIK: 'Bentuk berkas memuat NIK tepat satu kali. Tambahkan atau hapus kolom NIK.',
  OFFICE_TEMPLATE_HEADER_TWICE: 'Ada dua kolom dengan judul yang sama. Judulnya: %{header}. Ubah salah satu.',
  OFFICE_TEMPLATE_COLUMN:
    'Kolom ini belum lengkap: tanggal memerlukan bentuknya, jenis kelamin dan program memerlukan kode untuk setiap nilai, isi tetap memerlukan teks. Kolom %{column}, %{header}.',
  OFFICE_TEMPLATE_OTHER: 'Bentuk berkas ini milik kantor lain. Ubah bentuk kantor Anda sendiri.',
  OFFICE_FILE_NOT_ENACTED:
    'Berkas untuk kantor ditulis dari keputusan yang sudah ditetapkan. Keadaannya: %{status}. Tetapkan dahulu, atau pilih keputusan lain.',
  PRECHECK_NOBODY:
    'Tidak ada calon yang menunggu kantor. Desa dan kecamatan lebih dulu menyatakan calon layak; muat ulang.',
  PRECHECK_CHANGED:
    'Jumlah calon yang menunggu berubah sejak ditampilkan. Ditampilkan %{shown}, sekarang %{people}. Muat ulang, lalu tulis lagi.',
  PRECHECK_NOT_IN_TURN:
    'Ada calon yang belum sampai ke kantor. %{count} orang belum dinyatakan layak oleh desa dan kecamatan: muat ulang, lalu pilih yang menunggu kantor.',
  OFFICE_FILE_NOBODY:
    'Tidak ada orang yang menunggu KPJ dalam keputusan ini. Pilih "Sertakan juga yang sudah pernah dikirim" untuk mengirim ulang.',
  OFFICE_FILE_CHANGED:
    'Jumlahnya berubah sejak ditampilkan. Sekarang %{people}, tadi %{shown}: periksa lagi, lalu tulis berkasnya.',
  CARDS_NOT_ENACTED:
    'Kartu dicetak untuk peserta keputusan yang sudah ditetapkan. Keadaannya: %{status}. Tetapkan dahulu, atau pilih keputusan lain.',
  CARDS_REFUSED:
    'Kartunya tidak dicetak, karena kantor menolak orangnya dan jawaban itu belum diselesaikan. Selesaikan lebih dulu jawaban kantor di halaman SK (%{people} orang).',
  CARDS_OF_NOBODY: 'Tidak ada peserta di sini yang dapat dicetak kartunya. Pilih desa/kelurahan lain.',
  CARDS_TOO_MANY:
    'Kartunya terlalu banyak untuk satu berkas. Ada %{people}, paling banyak %{most}: cetak per desa/kelurahan.',
  ANSWER_RESOLVED: 'Baris ini sudah diselesaikan. Muat ulang daftarnya.',
  ANSWER_NOT_CONFIRMED:
    'Jawaban kantor ini belum dicatat. Catat dulu nomornya, lalu selesaikan yang berbeda.',
  ANSWER_NOT_RECORDABLE:
    'Baris ini tidak dapat diselesaikan begitu. Hasilnya %{outcome}: tutup barisnya, lalu tanyakan kepada kantor.',
};
