import { incidentEnums, incidentResources } from './incident.js';

/** Words of the duties to who the data are about: the record of processing and incidents. */
export const privacy = {
  resources: {
    ...incidentResources,
    processingActivities: {
      name: 'Catatan pemrosesan',
      fields: {
        month: 'Bulan',
        activity: 'Kegiatan pemrosesan',
        purpose: 'Tujuan',
        basis: 'Dasar hukum',
        citation: 'Peraturan',
        subjects: 'Data siapa',
        data: 'Jenis data',
        operations: 'Tindakan di Lindung',
        recipients: 'Penerima data',
        partners: 'Aplikasi mitra',
        safeguards: 'Pelindungan',
        retention: 'Masa simpan',
        acts: 'Tindakan dalam sebulan',
        users: 'Pengguna',
        persons: 'Orang',
      },
    },
  },
  enums: incidentEnums,
  words: {
    processing: {
      subtitle: 'Data pribadi diproses untuk apa, atas dasar apa, oleh siapa (UU 27/2022 Pasal 31)',
      figures: '%{acts} tindakan oleh %{users} pengguna tentang %{persons} orang',
      noPartners: 'Tidak ada kunci yang berlaku',
      retention: 'Menurut jadwal retensi',
      show: 'Lihat siapa menerima data apa',
      empty: 'Belum ada kegiatan pemrosesan.',
    },
  },
};
