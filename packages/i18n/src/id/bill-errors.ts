/** What is refused about bills and payments. */
export const billErrors = {
  BILL_CHECKED_BY_DRAWER:
    'Tagihan diperiksa oleh orang lain daripada yang membuatnya. Minta petugas keuangan lain atau pejabat memeriksanya.',
  BILL_PEOPLE_CHANGED:
    'Jumlah orang dalam tagihan ini sudah berubah. Sekarang %{people} orang, bukan %{expected}: periksa tagihan ini lagi sebelum diterbitkan.',
  BILL_NIK_TO_BE_MATCHED:
    'NIK orang yang dapat ditagih untuk bulan ini harus dicocokkan dulu dengan Dukcapil. Hubungi provinsi, lalu buat tagihannya setelah pencocokan.',
  MONTH_NOT_IN_FORCE:
    'Perjanjian tidak berlaku dalam bulan itu: dijeda, belum mulai, atau sudah berakhir. Pilih bulan lain dari %{month}.',
  NOTHING_TO_BILL:
    'Tidak ada orang yang dapat ditagih untuk bulan ini. Sudah ditagih: %{alreadyBilled} orang.',
  PAID_IN_FUTURE: 'Tanggal bayar belum tiba. Paling lambat %{today}.',
  PAID_BEFORE_AGREEMENT: 'Tanggal bayar mendahului penandatanganan perjanjian. Paling awal %{signedOn}.',
} as const;
