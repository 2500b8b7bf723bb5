import type { IncidentScopeKind, IncidentStatus, NoticeRecipient } from '@lindung/domain/privacy/incident';

export const incidentResources = {
  incidents: {
    name: 'Insiden data pribadi',
    fields: {
      title: 'Judul',
      description: 'Apa yang terjadi',
      status: 'Keadaan',
      beganAt: 'Mulai terjadi',
      endedAt: 'Berakhir',
      noticedAt: 'Diketahui',
      dueAt: 'Batas pemberitahuan',
      reopenedAt: 'Diberitahukan lagi sejak',
      isLate: 'Terlambat',
      awaitsNotice: 'Menunggu pemberitahuan',
      openedBy: 'Dibuka oleh',
      isBreach: 'Kegagalan pelindungan',
      manner: 'Bagaimana data terungkap',
      remedy: 'Upaya penanganan dan pemulihan',
      assessedBy: 'Dinilai oleh',
      notifiedAt: 'Diberitahukan',
      closedBy: 'Ditutup oleh',
      closing: 'Pelajaran',
      kind: 'Yang terjangkau',
      target: 'Nama',
      targetId: 'Nomor',
      from: 'Sejak',
      to: 'Sampai',
      reason: 'Alasan',
      recipient: 'Penerima',
      sentAt: 'Dikirim',
      means: 'Cara',
      text: 'Catatan',
    },
  },
  incidentPersons: {
    name: 'Data siapa yang terungkap',
    fields: {
      worker: 'Pekerja',
      village: 'Desa/kelurahan',
      district: 'Kecamatan',
      regency: 'Kabupaten/kota',
      data: 'Data yang terungkap',
      operations: 'Lewat',
      times: 'Kali',
      firstAt: 'Pertama',
      lastAt: 'Terakhir',
    },
  },
};

export const incidentEnums = {
  IncidentStatus: {
    NOTICED: 'Diketahui',
    ASSESSED: 'Dinilai',
    NOTIFIED: 'Diberitahukan',
    CLOSED: 'Ditutup',
  } satisfies Record<IncidentStatus, string>,
  IncidentScopeKind: {
    USER: 'Akun pengguna',
    API_CLIENT: 'Aplikasi mitra',
    JOB: 'Berkas impor atau ekspor',
    REGION: 'Seluruh data wilayah',
  } satisfies Record<IncidentScopeKind, string>,
  NoticeRecipient: {
    PERSONS: 'Pemilik data',
    AGENCY: 'Lembaga pelindungan data pribadi',
    PUBLIC: 'Masyarakat',
  } satisfies Record<NoticeRecipient, string>,
};
