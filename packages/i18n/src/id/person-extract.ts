/** Words of the copy that is handed to somebody who asks what is held of the own data. */
export const extractWords = {
  title: 'SALINAN DATA PRIBADI',
  law: '(Pasal 32 Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi)',
  intro:
    'Ini salinan yang dicatat pemerintah daerah tempat tinggal Bapak/Ibu dalam Lindung, sistem perlindungan jaminan sosial pekerja rentan, pada %{at}.',
  identity: 'Jati diri dan tempat tinggal',
  residences: 'Perpindahan tempat tinggal',
  residence: '%{day}: dari %{from} ke %{to}',
  deciles: 'Desil kesejahteraan',
  changes: 'Perubahan data',
  candidacies: 'Daftar calon yang memuat Bapak/Ibu',
  candidacy: '%{list} (%{source}, data per %{day})',
  memberships: 'Kepesertaan yang dibayar pemerintah daerah ini',
  contributions: 'Iuran tiap bulan',
  requests: 'Permintaan Bapak/Ibu',
  answer: 'Jawaban (%{at}): %{answer}',
  shown: 'Kepada siapa data ini diperlihatkan, dan untuk apa',
  shownTo: '%{activity}, kepada %{role}: %{times} kali, dari %{from} sampai %{to}',
  shownData: 'Data: %{data}',
  someone: 'pihak yang perannya tidak tercatat',
  nothing: 'Tidak ada.',
  none: '(kosong)',
  rights:
    'Yang salah dapat diminta diperbaiki di kantor desa/kelurahan atau dinas yang membidangi ketenagakerjaan; permintaan dijawab dalam 3 x 24 jam. Yang dicatat atau dibayar pemerintah daerah lain, misalnya di tempat tinggal terdahulu, dapat diminta dari pemerintah daerah itu.',
  origin: 'Disusun oleh %{by} (%{role}), %{at}. Berkas %{fileId}.',
};
