import type { HeirRelationship } from '@lindung/domain/worker/heir';

/** Words of those who would be heirs of a person. */
export const heir = {
  enums: {
    HeirRelationship: {
      SPOUSE: 'Suami/istri',
      CHILD: 'Anak',
      PARENT: 'Orang tua',
      GRANDPARENT: 'Kakek/nenek',
      GRANDCHILD: 'Cucu',
      SIBLING: 'Saudara kandung',
      PARENT_IN_LAW: 'Mertua',
      NAMED_IN_WILL: 'Disebut dalam wasiat',
    } satisfies Record<HeirRelationship, string>,
  },
  words: {
    title: 'Ahli waris',
    none: 'Belum ada ahli waris yang dicatat.',
    law: 'Yang ditandai menerima santunan selama masih hidup; urutannya menurut %{law}.',
    receives: 'Penerima pertama',
    scholarship: 'Penerima beasiswa',
    scholarshipHint: 'Anak sekolah di bawah %{age} tahun, paling banyak %{children} anak.',
    scholarshipUnknown: 'Tabel peraturan yang berlaku tidak memuat beasiswa.',
    years: '%{age} tahun',
    add: 'Tambah ahli waris',
    addTitle: 'Ahli waris %{name}',
    addConsequence: 'Catat menurut Kartu Keluarga atau surat keterangan ahli waris. NIK boleh kosong.',
    added: 'Ahli waris dicatat',
    edit: 'Ubah',
    editTitle: 'Ubah ahli waris %{name}',
    editConsequence: 'NIK dan tanggal lahir tidak ditampilkan. Kosongkan bila tidak berubah.',
    changed: 'Ahli waris diubah',
    remove: 'Hapus',
    removeTitle: 'Hapus ahli waris %{name}',
    removeConsequence: 'Data ahli waris ini terhapus. Nama Anda dan alasannya dicatat dalam jejak audit.',
    removed: 'Ahli waris dihapus',
    reveal: 'Buka NIK',
    revealTitle: 'Buka NIK %{name}',
    keep: 'Kosongkan bila tidak berubah.',
  },
};
