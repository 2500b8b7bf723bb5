import type { FigureName } from '@lindung/domain/insight/figure-check';

/** Words of the nightly comparison of figures with their ledgers. */
export const figureCheck = {
  resources: {
    figureChecks: {
      name: 'Pemeriksaan angka',
      fields: {
        region: 'Kabupaten/kota',
        regionId: 'Kabupaten/kota',
        onDay: 'Tanggal',
        checkedAt: 'Diperiksa',
        faultCount: 'Hasil',
        hasFaults: 'Ada selisih',
        isLast: 'Hanya yang terakhir',
        where: 'Tempat',
        figure: 'Angka',
        kept: 'Tercatat',
        computed: 'Seharusnya',
      },
    },
  },
  enums: {
    FigureName: {
      GRANTED: 'Kursi tahap',
      TAKEN: 'Kursi tahap terpakai',
      RESERVED: 'Kursi dipesan untuk desa',
      USED: 'Kursi terisi di desa',
      RELEASED: 'Kursi dilepas di desa',
      BALANCE_GRANTED: 'Kursi perjanjian',
      BALANCE_TAKEN: 'Kursi perjanjian terpakai',
      BUDGET_GRANTED: 'Pagu (dengan tanda minus)',
      BUDGET_AVAILABLE: 'Sisa bebas',
      BUDGET_FROZEN: 'Dibekukan',
      BUDGET_COMMITTED: 'Terikat',
      BUDGET_BILLED: 'Ditagih',
      BUDGET_PAID: 'Dibayar',
      BUDGET_LAPSED: 'SiLPA',
    } satisfies Record<FigureName, string>,
  },
  words: {
    subtitle: 'Setiap malam kursi dan anggaran dibandingkan dengan buku besarnya',
    green: 'Semua cocok',
    red: '%{count} angka berbeda',
    empty: 'Belum ada pemeriksaan.',
    emptyHint: 'Pemeriksaan berjalan sendiri sekali sehari.',
    title: '%{region}, %{day}',
    result: 'Hasil',
    greenHint:
      'Kursi tahap, desa, dan perjanjian serta rupiah setiap anggaran sama dengan buku besar, peserta, dan tagihannya.',
    redHint:
      'Angka di bawah tidak sama dengan jumlah buku besarnya. Hentikan pembayaran yang bersandar padanya dan laporkan kepada pengelola sistem.',
    more: '%{count} lainnya tidak ditampilkan.',
    todo: 'kabupaten/kota memiliki angka yang tidak cocok dengan buku besar',
    todoAction: 'Lihat selisih',
  },
} as const;
