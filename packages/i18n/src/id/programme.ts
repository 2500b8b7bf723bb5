import type { MemberGroup } from '@lindung/domain/programme/member-group';
import type { Programme } from '@lindung/domain/programme/programme';
import type { Segment } from '@lindung/domain/programme/segment';
import type { TariffRule } from '@lindung/domain/programme/tariff';
import type { Certainty } from '@lindung/domain/shared/certainty';
import type { RoundingRule } from '@lindung/domain/shared/rate';

/** Words of programmes, segments and member groups. */
export const programme = {
  enums: {
    Programme: {
      JKK: 'Jaminan Kecelakaan Kerja (JKK)',
      JKM: 'Jaminan Kematian (JKM)',
      JHT: 'Jaminan Hari Tua (JHT)',
      JP: 'Jaminan Pensiun (JP)',
      JKP: 'Jaminan Kehilangan Pekerjaan (JKP)',
    } satisfies Record<Programme, string>,
    Segment: {
      NON_WAGE: 'Bukan penerima upah',
      WAGE: 'Penerima upah',
      CONSTRUCTION: 'Jasa konstruksi',
      MIGRANT: 'Pekerja migran',
    } satisfies Record<Segment, string>,
    MemberGroup: {
      VULNERABLE_WORKER: 'Pekerja rentan',
      NON_ASN: 'Pegawai non-ASN',
      VILLAGE_OFFICIAL: 'Perangkat desa',
      VILLAGE_COUNCIL: 'Badan Permusyawaratan Desa',
      NEIGHBOURHOOD_UNIT: 'Pengurus RT/RW',
      RELIGIOUS_STAFF: 'Pegawai syara',
      HEALTH_CADRE: 'Kader kesehatan',
      FISHER: 'Nelayan',
    } satisfies Record<MemberGroup, string>,
    Certainty: {
      CERTAIN: 'Sudah dicocokkan dengan naskah resmi',
      TO_BE_VERIFIED: 'Masih perlu dicocokkan dengan naskah resmi',
    } satisfies Record<Certainty, string>,
    TariffRule: {
      'NON_WAGE.JKK': 'Iuran JKK bukan penerima upah',
      'NON_WAGE.JKM': 'Iuran JKM bukan penerima upah',
      'NON_WAGE.JHT': 'Iuran JHT bukan penerima upah',
      'RELIEF.COVID': 'Keringanan iuran masa pandemi Covid-19',
      'RELIEF.NON_WAGE_2026': 'Keringanan iuran bukan penerima upah tahun 2026',
    } satisfies Record<TariffRule, string>,
    RoundingRule: {
      HALF_UP_RUPIAH: 'ke rupiah terdekat',
      DOWN_RUPIAH: 'ke bawah',
      UP_RUPIAH: 'ke atas',
    } satisfies Record<RoundingRule, string>,
  },
  words: {
    why: 'Mengapa sebesar ini?',
    whyTitle: 'Asal jumlah iuran',
    base: 'Dasar penghasilan',
    rate: 'Tarif',
    fixed: 'Jumlah tetap',
    since: 'sejak %{month}',
    rule: 'Aturan',
    citation: 'Dasar hukum',
    amount: 'Iuran',
    total: 'Jumlah per orang',
  },
};
