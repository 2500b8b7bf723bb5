/** The words of a letter to the head of a district. It is of Indonesian offices and written in no other language. */
export const VILLAGE_LETTER_WORDS = {
  number: 'Nomor',
  attachment: 'Lampiran',
  noAttachment: '-',
  subject: 'Hal',
  about: 'Penganggaran iuran jaminan sosial ketenagakerjaan dalam APBDes Tahun %{year}',
  addressee: ['Yth. Camat %{district}', 'di tempat'],
  letterhead: 'PEMERINTAH %{regency}',
  asked:
    'Menurut data per %{day}, %{villages} desa di Kecamatan %{district} belum menganggarkan iuran jaminan sosial ketenagakerjaan bagi pekerja rentan dalam APBDes Tahun %{year}. Di desa-desa itu %{people} penduduk yang terdata belum dilindungi siapa pun.',
  price:
    'Iuran Jaminan Kecelakaan Kerja dan Jaminan Kematian seorang pekerja bukan penerima upah pada dasar terendah adalah %{month} sebulan, %{yearly} setahun.',
  please:
    'Mohon Saudara mengingatkan desa-desa berikut untuk mengusulkannya, dan membantu penyusunan serta evaluasinya.',
  columns: ['No.', 'Desa', 'Belum terlindungi', 'Disahkan %{before}', 'Tahap %{year}'],
  nothing: 'Belum ada',
  thanks: 'Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.',
} as const;
