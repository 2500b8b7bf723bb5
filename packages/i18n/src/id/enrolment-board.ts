import type { CandidateStage, StageReason } from '@lindung/domain/enrolment/candidate-stage';

/** Words of the board that shows how far the people of a list are on the way to membership. */
export const enrolmentBoard = {
  resources: {
    boardCandidates: {
      name: 'Calon pada papan',
      fields: {
        q: 'Awal nama',
        worker: 'Nama',
        stage: 'Tahap',
        reason: 'Keterangan',
        since: 'Sejak',
        villageId: 'Desa/kelurahan',
      },
    },
    candidacies: {
      name: 'Pencalonan',
      fields: { listName: 'Daftar calon', source: 'Sumber', stage: 'Tahap', since: 'Sejak' },
    },
  },
  enums: {
    CandidateStage: {
      VILLAGE: 'Menunggu desa/kelurahan',
      DISTRICT: 'Menunggu kecamatan',
      PRECHECK: 'Menunggu kantor BPJS',
      REFUSED: 'Ditolak desa atau kantor',
      READY: 'Siap diusulkan',
      WAITING: 'Dalam daftar tunggu',
      PROPOSED: 'Menunggu penetapan SK',
      TO_SUBMIT: 'Belum dikirim ke kantor',
      SUBMITTED: 'Menunggu nomor KPJ',
      NUMBERED: 'Peserta bernomor KPJ',
      ENDED: 'Kepesertaan berakhir',
    } satisfies Record<CandidateStage, string>,
    StageReason: {
      NOT_JUDGED: 'Belum dinilai',
      DOUBTFUL: 'Meragukan',
      RETURNED: 'Dikembalikan kecamatan',
      MINUTES_OPEN: 'Berita acara belum ditutup',
      LIVES_ELSEWHERE: 'Pindah desa sejak daftar dibuat',
      BY_VILLAGE: 'Menurut desa/kelurahan',
      BY_OFFICE: 'Menurut kantor BPJS',
      LEFT_OUT: 'Tidak termuat dalam berkas terakhir',
      OTHER_LIST: 'Melalui daftar lain',
    } satisfies Record<StageReason, string>,
  },
  words: {
    title: 'Papan calon: %{list}',
    subtitle: 'Sejauh mana orang pada daftar ini menuju kepesertaan, dan siapa yang ditunggu',
    open: 'Buka papan',
    openList: 'Buka daftar',
    checks: 'Pemeriksaan',
    seats: 'Kursi',
    membership: 'Kepesertaan',
    since: 'Terlama sejak %{day}',
    show: 'Tampilkan %{stage}',
    all: 'Tampilkan semua',
    gone: '%{count} orang pada daftar ini tidak lagi tercatat di kabupaten/kota ini.',
    people: 'Orang',
    nobody: 'Tidak ada orang pada tahap ini.',
    village: 'Desa/kelurahan',
    noCandidacy: 'Tidak ada pada daftar calon mana pun.',
    door: {
      VILLAGE: 'Buka pemeriksaan desa',
      PRECHECK: 'Buka prapemeriksaan kantor',
      READY: 'Usulkan dalam SK',
      WAITING: 'Buka daftar tunggu',
      PROPOSED: 'Buka SK yang menunggu',
      TO_SUBMIT: 'Buka peserta yang belum dikirim',
      SUBMITTED: 'Buka peserta tanpa nomor',
    },
  },
};
