/** Why imports and exports end, and why a saved import stays. */
export const jobErrors = {
  FILE_SHEETS_DIFFER:
    'Lembar kerja berikutnya memuat kolom yang tidak ada pada lembar pertama. Lembar: %{sheet}. Kolom: %{columns}. Samakan kolomnya, atau unggah lembar itu sebagai berkas sendiri.',
  JOB_ATTEMPTS_EXHAUSTED:
    'Proses gagal setelah beberapa percobaan. Coba lagi nanti atau hubungi admin sistem.',
  JOB_ASSIGNMENT_ENDED: 'Penugasan yang memulai proses ini sudah berakhir.',
  EXPORT_FILTER_GONE: 'Saringan ekspor ini tidak disimpan lagi. Ekspor dari awal.',
  IMPORT_NOT_SAVED: 'Impor ini belum disimpan. Batalkan saja impornya.',
  IMPORT_UNDONE: 'Impor ini sudah ditarik kembali.',
  IMPORT_TOO_OLD:
    'Impor ini sudah lebih dari sebulan, dan baris berkasnya tidak disimpan lagi. Ubah orangnya satu per satu.',
  IMPORT_RESTED_ON:
    'Impor ini tidak dapat ditarik kembali: sudah ada data lain yang bergantung pada orang di dalamnya. Ubah orangnya satu per satu.',
  IMPORT_TOUCHED:
    'Impor ini tidak dapat ditarik kembali lagi. Sesudahnya %{edited} orang diubah, %{proposed} diusulkan, ditetapkan atau menunggu kursi, %{checked} diperiksa desanya, %{listed} masuk daftar atau sumber lain, dan %{askedFor} meminta sesuatu atas datanya. Baris: %{lines}. Ubah orangnya satu per satu.',
  JOB_EXPIRED: 'Hasil pemeriksaan sudah terlalu lama. Impor berkasnya lagi.',
  JOB_FILE_GONE: 'Berkas proses ini sudah dihapus. Unggah lagi berkasnya.',
};
