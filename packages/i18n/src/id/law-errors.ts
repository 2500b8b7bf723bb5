/** What is refused about the law, its prices and its benefits. */
export const lawErrors = {
  TARIFF_MONTH_UNKNOWN:
    'Tarif untuk bulan ini belum diketahui. Tarif yang ada: %{from} sampai %{to}; pilih salah satu bulan itu, atau minta kantor wilayah mencatat aturan berikutnya.',
  LAW_UNKNOWN:
    'Aturan untuk hari itu belum diketahui. %{subject}, %{day}. Hari pertama yang diketahui %{from}. Hari terakhir yang diketahui %{to}. Minta kantor wilayah mencatat aturan yang belum ada.',
  LAW_TERMS_WRONG: 'Isi aturan ini belum lengkap atau tidak sesuai. %{subject}: periksa %{part}.',
  LAW_RULES_OVERLAP:
    'Sudah ada aturan lain untuk sebagian hari itu. %{subject} sudah berlaku sejak %{from}. Hari terakhirnya %{to}. Pilih hari pertama sesudahnya, atau hari terakhir sebelumnya.',
  LAW_RULE_DECIDED: 'Usulan ini sudah diputuskan. Catat aturan baru bila ada yang harus berubah.',
  LAW_RULE_SAME_PERSON:
    'Yang mengusulkan aturan tidak memutuskannya. Minta petugas kantor wilayah lain memeriksanya.',
  BASE_NOT_IN_SEGMENT:
    'Dasar iuran ini tidak berlaku bagi segmen itu. %{baseKind}, %{segment}: pilih dasar lain, atau jumlah menurut dokumen.',
  RISK_CLASS_REQUIRED: 'Tingkat risiko kerja belum dipilih. Pilih satu dari lima tingkat bagi penerima upah.',
  DECLARATION_INCOMPLETE: 'Jumlah iuran menurut dokumen belum lengkap. Isi jumlah untuk %{programme}.',
  BENEFIT_FACT_MISSING: 'Ada keterangan yang diperlukan untuk menghitung manfaat ini. Isi %{fact}.',
  BENEFIT_BEFORE_START:
    'Kejadian ini sebelum kepesertaan dimulai. Kejadian %{day}, mulai %{startedOn}: perbaiki hari yang keliru.',
  PROTECTION_LAPSED:
    'Perlindungan sudah berakhir sebelum kejadian ini. Berakhir sejak %{lapsedOn}, kejadian %{day}: tidak ada yang dibayarkan. Periksa sampai bulan mana iuran lunas.',
  TARIFF_UNKNOWN:
    'Tarif untuk program dan segmen ini belum ada. %{programme}, %{segment}: kurangi programnya, atau pakai jumlah menurut dokumen.',
  PROGRAMME_NOT_IN_SEGMENT:
    'Program ini tidak berlaku bagi segmen itu. %{programme}, %{segment}: kurangi programnya, atau pilih segmen lain.',
  PROGRAMME_MANDATORY: 'Ada program wajib yang belum dipilih. Pilih %{programme}.',
  INCOME_BASE_UNKNOWN:
    'Dasar penghasilan ini tidak ada dalam tabel. %{incomeBase} bukan dasar golongan mana pun: pilih salah satu dari tabel.',
};
