import type { PartySide } from '@lindung/domain/agreement/party';
import type { RefundRule } from '@lindung/domain/agreement/refund-rule';

/** Words of who stands in an agreement, and of what was agreed beside its quota. */
export const agreementParties = {
  enums: {
    PartySide: {
      GOVERNMENT: 'Pemerintah',
      OFFICE: 'BPJS Ketenagakerjaan',
    } satisfies Record<PartySide, string>,
    RefundRule: {
      NONE_AGREED: 'Tidak diperjanjikan',
      CREDIT_NEXT_MONTH: 'Diperhitungkan ke bulan berikutnya',
      REFUND: 'Dikembalikan',
    } satisfies Record<RefundRule, string>,
  },
  words: {
    title: 'Para pihak',
    hint: 'Nama dan jabatan ditulis seperti pada hari penandatanganan.',
    party: 'Pihak ke-%{number}',
    side: 'Sisi',
    level: 'Tingkat',
    government: 'Wilayah',
    office: 'Kantor',
    signatory: 'Penanda tangan',
    signatoryTitle: 'Jabatan',
    add: 'Tambah pihak',
    witnesses: 'Saksi',
    noWitnesses: 'Tidak ada saksi yang dicatat.',
    witness: 'Nama saksi',
    witnessTitle: 'Jabatan saksi',
    addWitness: 'Tambah saksi',
    noSignatory: 'Penanda tangan belum dicatat',
    clauses: 'Ketentuan',
    place: 'Tempat penandatanganan',
    refundRule: 'Kelebihan iuran',
    refundTerms: 'Bunyi ketentuan kelebihan iuran',
    frame: 'Bernaung di bawah MoU',
    frameHint: 'Nota kesepakatan kabupaten/kota yang memayungi perjanjian ini',
    minimumSeats: 'Kuota terendah tiap perjanjian',
    minimumSeatsHint: 'Setiap PKS di bawah MoU ini sekurangnya memuat sebanyak ini; boleh lebih',
    atLeast: 'Sekurangnya %{count} orang',
    under: 'PKS di bawah MoU ini',
    openUnder: 'Lihat %{count} perjanjian',
    noneUnder: 'Belum ada',
  },
};
