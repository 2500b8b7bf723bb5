import type { PersonEventKind } from '@lindung/domain/worker/person-event';

/** Words of what happened to a person, in one order. */
export const personTimeline = {
  enums: {
    PersonEventKind: {
      RECORD: 'Tindakan',
      FACT: 'Keadaan',
      CANDIDACY: 'Pencalonan',
      MEMBERSHIP: 'Kepesertaan',
      CONTRIBUTION: 'Iuran',
    } satisfies Record<PersonEventKind, string>,
  },
  words: {
    title: 'Riwayat',
    hint: 'Semua yang terjadi pada orang ini, yang terakhir di atas.',
    which: 'Jenis riwayat',
    all: 'Semua',
    empty: 'Belum ada yang tercatat.',
    ofDay: 'Keadaan per %{day}',
    from: 'Mulai %{day}',
    until: 'Sampai %{day}',
    DECILE_OBSERVED: 'Desil %{decile} menurut %{source}',
    STATUS_KNOWN: '%{status} menurut %{source}',
    IDENTITY_MATCHED: 'Pencocokan Dukcapil: %{status}',
    HOME_LEFT: 'Alamat atau KK di %{name} tidak berlaku lagi',
    LISTED: 'Masuk daftar calon %{name}',
    JUDGED: '%{step}: %{verdict}',
    WAITING_BEGAN: 'Masuk daftar tunggu %{name}',
    WAITING_ENDED: 'Keluar dari daftar tunggu %{name}: %{end}',
    MEMBERSHIP_CHANGED: '%{status}, %{name}',
    LAPSED: 'Masa kepesertaan %{name} habis',
    BILLED: 'Iuran %{month}, %{amount}: %{status}',
  },
};
