/** What is refused about bills and payments. */
export const billErrors = {
  PAYMENT_STEP_NOT_NOW: 'Langkah pembayaran hanya untuk tagihan yang sudah diterbitkan dan belum dibayar.',
  PAYMENT_STEP_NEEDS: 'Surat sebelumnya belum tercatat. Catat %{step} lebih dahulu.',
  PAYMENT_STEP_STANDS:
    'Langkah itu sudah tercatat. %{step} bernomor %{number}; tarik dulu bila nomornya keliru.',
  PAYMENT_STEP_OF_VILLAGES:
    'Permintaan pembayaran desa hanya untuk tagihan yang dibayar dari uang desa. Catat SPP.',
  PAYMENT_STEP_OF_REGENCIES: 'Tagihan ini dibayar dari uang desa. Catat permintaan pembayaran desa.',
  PAYMENT_STEP_BEFORE:
    'Tanggalnya mendahului surat sebelumnya. %{step} bertanggal %{day}; pilih hari itu atau sesudahnya.',
  PAYMENT_CODE_STANDS:
    'Kode bayar yang tercatat masih berlaku. Kode %{number} berlaku sampai %{expiresOn}; kode baru dicatat setelah hari itu.',
  PAYMENT_CODE_EXPIRED: 'Kode bayar itu sudah tidak berlaku. Batas berlakunya paling awal %{today}.',
  INSTALMENT_TOO_LARGE:
    'Bayar sebagian harus kurang dari sisa tagihan. Sisanya %{left}; untuk melunasi, catat pembayarannya.',
  PAYMENT_TOO_LARGE:
    'Pembayaran melebihi sisa tagihan. Dikirim %{amount}, sisanya %{left}; kirim paling banyak sisanya.',
  PAYMENT_REFERENCE_TAKEN:
    'Pembayaran dengan nomor itu sudah tercatat di tagihan ini. Periksa nomor %{reference}; pembayaran lain memakai nomor lain.',
  BILL_PARTLY_PAID: 'Tagihan ini sudah dibayar sebagian. Tarik dulu pembayaran %{amount} itu.',
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
