import type { OfficeKind } from '@lindung/domain/office/office';

/** Words of the offices of BPJS Ketenagakerjaan. */
export const office = {
  resources: {
    offices: {
      name: 'Kantor',
      fields: {
        q: 'Nama kantor',
        name: 'Nama kantor',
        kind: 'Jenis',
        code: 'Kode kantor',
        headName: 'Kepala kantor',
        parent: 'Kantor induk',
        parentId: 'Kantor induk',
        validFrom: 'Berlaku sejak',
        validTo: 'Berlaku sampai',
        areas: 'Wilayah layanan',
        regionIds: 'Wilayah layanan',
        servesRegionId: 'Melayani wilayah',
        upcoming: 'Akan datang',
        versions: 'Riwayat',
      },
    },
  },
  enums: {
    OfficeKind: {
      REGIONAL_OFFICE: 'Kantor wilayah',
      BRANCH: 'Kantor cabang',
      PIONEER_BRANCH: 'Kantor cabang perintis',
      SERVICE_POINT: 'Titik layanan',
    } satisfies Record<OfficeKind, string>,
  },
  words: {
    subtitle: 'Kantor BPJS Ketenagakerjaan dan wilayah yang dilayaninya',
    about: 'Tentang kantor ini',
    create: 'Tambah kantor',
    edit: 'Ubah kantor',
    editHint:
      'Perubahan berlaku sejak hari yang Anda pilih. Keadaan sebelum hari itu tetap tercatat seperti semula.',
    setArea: 'Ubah wilayah layanan',
    areaHint:
      'Mulai hari yang dipilih, wilayah ini dilayani kantor tersebut. Laporan sebelum hari itu tidak berubah.',
    areaUnchanged: 'Tidak ada yang berubah: wilayah layanannya sudah seperti itu.',
    areaSaved: 'Wilayah layanan disimpan',
    areaEmpty: 'Belum ada wilayah layanan.',
    since: 'sejak %{day}',
    until: 'sampai %{day}',
    opensOn: 'mulai %{day}',
    empty: 'Belum ada kantor yang cocok.',
  },
};
