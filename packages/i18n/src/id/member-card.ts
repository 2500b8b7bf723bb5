/** The words of a member's card, which is handed out in Indonesian alone. */
export const CARD_WORDS = {
  title: 'BUKTI PERLINDUNGAN JAMINAN SOSIAL KETENAGAKERJAAN',
  number: 'KPJ: %{number}',
  noNumber: 'menunggu dari BPJS Ketenagakerjaan',
  period: 'Terlindungi %{from} sampai %{to}',
  payer: 'Iuran dibayar %{payer}',
  decree: 'Keputusan %{decree}',
  scan: 'Pindai untuk memeriksa',
  elsewhere: 'Desa/kelurahan lain',
} as const;
