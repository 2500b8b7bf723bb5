import type { RegionKind, RegionLevel } from '@lindung/domain/territory/region-kind';

/** Words of regions. */
export const territory = {
  resources: {
    regions: {
      name: 'Wilayah',
      fields: {
        q: 'Nama atau kode',
        code: 'Kode Kemendagri',
        name: 'Nama',
        kind: 'Jenis',
        level: 'Tingkat',
        parent: 'Bagian dari',
        parentId: 'Bagian dari',
        regency: 'Kabupaten/kota',
        validFrom: 'Berlaku sejak',
        validTo: 'Berlaku sampai',
        childCount: 'Jumlah bagian',
        versions: 'Riwayat',
        offices: 'Kantor yang melayani',
        asOf: 'Keadaan pada',
        source: 'Sumber',
      },
    },
  },
  enums: {
    RegionLevel: {
      PROVINCE: 'Provinsi',
      REGENCY: 'Kabupaten/kota',
      DISTRICT: 'Kecamatan',
      VILLAGE: 'Desa/kelurahan',
    } satisfies Record<RegionLevel, string>,
    RegionKind: {
      PROVINCE: 'Provinsi',
      REGENCY: 'Kabupaten',
      CITY: 'Kota',
      DISTRICT: 'Kecamatan',
      VILLAGE: 'Desa',
      WARD: 'Kelurahan',
      CUSTOMARY_VILLAGE: 'Desa adat',
    } satisfies Record<RegionKind, string>,
  },
  words: {
    subtitle: '24 kabupaten/kota, 313 kecamatan, 3.059 desa/kelurahan menurut Kemendagri',
    regencyName: 'Kabupaten %{name}',
    cityName: 'Kota %{name}',
    about: 'Tentang wilayah ini',
    parts: 'Wilayah di dalamnya',
    noParts: 'Tidak ada wilayah di bawahnya.',
    noOffice: 'Belum ada kantor yang melayani wilayah ini.',
    now: 'sekarang',
  },
};
