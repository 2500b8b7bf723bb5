/** Words of programmes, segments and member groups. */
export const programme = {
  enums: {
    Programme: {
      JKK: 'Jaminan Kecelakaan Kerja (JKK)',
      JKM: 'Jaminan Kematian (JKM)',
      JHT: 'Jaminan Hari Tua (JHT)',
      JP: 'Jaminan Pensiun (JP)',
      JKP: 'Jaminan Kehilangan Pekerjaan (JKP)',
    },
    Segment: {
      NON_WAGE: 'Bukan penerima upah',
      WAGE: 'Penerima upah',
      CONSTRUCTION: 'Jasa konstruksi',
      MIGRANT: 'Pekerja migran',
    },
    MemberGroup: {
      VULNERABLE_WORKER: 'Pekerja rentan',
      NON_ASN: 'Pegawai non-ASN',
      VILLAGE_OFFICIAL: 'Perangkat desa',
      VILLAGE_COUNCIL: 'Badan Permusyawaratan Desa',
      NEIGHBOURHOOD_UNIT: 'Pengurus RT/RW',
      RELIGIOUS_STAFF: 'Pegawai syara',
      HEALTH_CADRE: 'Kader kesehatan',
      FISHER: 'Nelayan',
    },
  },
  words: {
    why: 'Mengapa sebesar ini?',
    whyTitle: 'Asal jumlah iuran',
    perPersonMonth: '%{amount} per orang per bulan',
    base: 'Dasar penghasilan',
    rate: 'Tarif',
    fixed: 'Jumlah tetap',
    rounding: 'Pembulatan',
    rule: 'Aturan',
    citation: 'Dasar hukum',
    certainty: 'Kepastian',
    total: 'Jumlah per orang',
  },
};
