/** What is refused about bills and payments. */
export const billErrors = {
  PAYMENT_STEP_NOT_NOW: 'Langkah pembayaran hanya untuk tagihan yang sudah diterbitkan dan belum dibayar.',
  PAYMENT_STEP_NEEDS: 'Catat %{step} lebih dahulu.',
  PAYMENT_STEP_STANDS: '%{step} sudah tercatat dengan nomor %{number}. Tarik dulu bila nomornya keliru.',
  PAYMENT_STEP_OF_VILLAGES:
    'Permintaan pembayaran desa hanya untuk tagihan yang dibayar dari uang desa. Catat SPP.',
  PAYMENT_STEP_OF_REGENCIES: 'Tagihan ini dibayar dari uang desa. Catat permintaan pembayaran desa.',
  PAYMENT_STEP_BEFORE: 'Tanggalnya mendahului %{step}, %{day}. Pilih hari itu atau sesudahnya.',
  PAYMENT_CODE_STANDS:
    'Kode bayar %{number} masih berlaku sampai %{expiresOn}. Kode baru dicatat setelah hari itu.',
  PAYMENT_CODE_EXPIRED: 'Kode bayar itu sudah tidak berlaku. Batas berlakunya paling awal %{today}.',
  INSTALMENT_TOO_LARGE:
    'Bayar sebagian harus kurang dari sisa tagihan, %{left}. Untuk melunasi, catat pembayarannya.',
  BILL_PARTLY_PAID: 'Tagihan ini sudah dibayar sebagian, %{amount}. Tarik dulu pembayaran itu.',
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
