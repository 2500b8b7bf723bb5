import type { CheckReason, CheckStep, CheckVerdict } from '@lindung/domain/enrolment/check-verdict';

/** Words of what villages, districts and offices say of candidates. */
export const villageCheck = {
  resources: {
    villageChecks: {
      name: 'Pemeriksaan desa',
      fields: {
        listName: 'Daftar calon',
        village: 'Desa/kelurahan',
        villageId: 'Desa/kelurahan',
        isOpen: 'Masih diperiksa',
        waitsForDistrict: 'Menunggu kecamatan',
        people: 'Calon',
        unjudged: 'Belum dinilai',
        confirmed: 'Layak',
        rejected: 'Tidak layak',
        doubtful: 'Meragukan',
        returned: 'Dikembalikan kecamatan',
        settled: 'Dibenarkan kecamatan',
        number: 'Nomor berita acara',
        heldOn: 'Tanggal musyawarah',
        chair: 'Pemimpin musyawarah',
        present: 'Jumlah yang hadir',
      },
    },
    checkedCandidates: {
      name: 'Calon yang diperiksa',
      fields: {
        q: 'Awal nama',
        worker: 'Nama',
        villageId: 'Desa/kelurahan',
        village: 'Kata desa',
        district: 'Kata kecamatan',
        precheck: 'Kata kantor BPJS',
        waitsFor: 'Menunggu',
        villageVerdict: 'Kata desa',
        reason: 'Alasan',
        note: 'Catatan',
      },
    },
  },
  enums: {
    CheckStep: {
      VILLAGE: 'Desa/kelurahan',
      DISTRICT: 'Kecamatan',
      PRECHECK: 'Kantor BPJS Ketenagakerjaan',
    } satisfies Record<CheckStep, string>,
    CheckVerdict: {
      CONFIRMED: 'Layak',
      REJECTED: 'Tidak layak',
      DOUBTFUL: 'Meragukan',
      RETURNED: 'Dikembalikan',
    } satisfies Record<CheckVerdict, string>,
    DistrictVerdict: {
      CONFIRMED: 'Hasil desa dibenarkan',
      REJECTED: 'Ditolak',
      DOUBTFUL: 'Meragukan',
      RETURNED: 'Dikembalikan',
    } satisfies Record<CheckVerdict, string>,
    OfficeVerdict: {
      CONFIRMED: 'Dapat didaftarkan',
      REJECTED: 'Tidak dapat didaftarkan',
      DOUBTFUL: 'Meragukan',
      RETURNED: 'Dikembalikan',
    } satisfies Record<CheckVerdict, string>,
    CheckReason: {
      DIED: 'Meninggal',
      MOVED: 'Pindah',
      NOT_VULNERABLE: 'Bukan pekerja rentan',
      ALREADY_COVERED: 'Sudah terlindungi',
      FORMAL_JOB: 'Bekerja di perusahaan atau pemerintah',
      REFUSED: 'Tidak bersedia',
      UNKNOWN_PERSON: 'Tidak dikenal',
      OTHER: 'Lainnya',
    } satisfies Record<CheckReason, string>,
  },
  words: {
    todo: 'pemeriksaan calon menunggu desa/kelurahan Anda',
    todoAction: 'Nilai calon',
    todoOfDistrict: 'pemeriksaan calon menunggu kecamatan Anda',
    todoActionOfDistrict: 'Periksa hasil desa/kelurahan',
    subtitle: 'Siapa dari daftar calon yang benar pekerja rentan, menurut desa dan kecamatannya',
    empty: 'Belum ada yang perlu diperiksa.',
    emptyHint: 'Pemeriksaan muncul di sini setelah kabupaten/kota memintanya pada sebuah daftar calon.',
    title: '%{list}: %{village}',
    round: 'Pemeriksaan ke-%{round}',
    open: 'Sedang diperiksa',
    filed: 'Berita acara diajukan %{at}',
    progress: '%{done} dari %{people} calon sudah dinilai',
    judge: 'Nilai calon',
    judgeHint:
      'Pilih satu untuk setiap orang. Penilaian tersimpan di perangkat ini sampai Anda mengirimnya, dan dihapus ketika Anda keluar.',
    confirm: 'Layak',
    reject: 'Tidak layak',
    doubt: 'Meragukan',
    why: 'Alasan',
    note: 'Catatan',
    noteHint: 'Wajib untuk "Lainnya". Jangan menulis NIK.',
    age: '%{age} tahun',
    send: 'Kirim %{count} penilaian',
    sent: '%{count} penilaian terkirim',
    incomplete: 'Lengkapi alasannya: %{count} orang',
    kept: '%{count} penilaian tersimpan di perangkat ini dan belum terkirim.',
    offline: 'Tidak ada sambungan. Penilaian Anda aman di perangkat ini dan dikirim setelah tersambung lagi.',
    drop: 'Buang yang belum terkirim',
    confirmRest: 'Nyatakan %{count} yang belum dinilai layak',
    confirmRestConsequence:
      '%{count} calon yang belum dinilai dalam pemeriksaan ini dinyatakan layak sekaligus, termasuk yang dikembalikan kecamatan dan yang diragukan sebelumnya. Penilaian satu per satu dalam pemeriksaan ini tetap seperti yang tertulis.',
    confirmedRest: '%{count} calon dinyatakan layak',
    minutes: 'Berita acara musyawarah',
    minutesHint:
      'Berita acara menutup pemeriksaan ini. Yang sudah dinilai diteruskan ke kecamatan; yang belum dinilai masuk pemeriksaan berikutnya dan tidak menahan yang lain.',
    file: 'Ajukan berita acara',
    fileConsequence: 'Sesudah diajukan, penilaian ini tidak dapat diubah kecuali kecamatan mengembalikannya.',
    fileDone: 'Berita acara diajukan',
    sendFirst: 'Kirim dulu penilaian yang masih di perangkat ini.',
    paper: 'Berita acara yang ditandatangani',
    uploadPaper: 'Unggah berita acara (PDF atau JPEG)',
    uploadingPaper: '%{name}: %{percent}%',
    paperUploaded: 'Berita acara diunggah',
    noPaper: 'Belum diunggah.',
    presentCount: '%{count} orang hadir',
    district: 'Pemeriksaan kecamatan',
    districtHint:
      'Benarkan penilaian desa, atau kembalikan orangnya beserta apa yang perlu dilihat lagi. Yang meragukan hanya dapat dikembalikan. Penilaian sendiri tidak dapat diperiksa sendiri.',
    waitingForDistrict: '%{count} menunggu kecamatan',
    ownLeftOut: '%{count} Anda nilai sendiri untuk desa, dan diperiksa orang lain.',
    confirmAll: 'Benarkan %{count} penilaian desa',
    confirmAllConsequence:
      'Penilaian desa atas %{count} calon berlaku: yang layak dapat diusulkan, yang tidak layak tidak.',
    confirmedAll: 'Penilaian desa dibenarkan',
    confirmOne: 'Benarkan',
    returnOne: 'Kembalikan',
    returnTitle: 'Kembalikan %{name} ke desanya?',
    returnConsequence: 'Desa menilai orang ini sekali lagi. Yang lain tidak tertahan.',
    returnHint: 'Apa yang perlu dilihat lagi?',
    returned: 'Dikembalikan ke desa',
    saidBy: '%{name}, %{at}',
    people: 'Calon',
    nobody: 'Tidak ada calon di sini.',
    demand: 'Pemeriksaan calon',
    demandHint:
      'Siapa yang harus memeriksa sebelum seseorang dapat diusulkan. Tanpa permintaan, yang belum diperiksa boleh diusulkan; yang ditolak tidak.',
    demandUpTo: 'Diperiksa sampai',
    demandNone: 'Tidak diminta',
    demandChange: 'Minta pemeriksaan',
    demandTitle: 'Minta desa memeriksa daftar ini?',
    demandConsequence:
      'Setiap desa yang mempunyai calon pada daftar ini melihatnya pada Pemeriksaan desa. Yang belum dibenarkan tidak diusulkan.',
    demanded: 'Permintaan dicatat',
    seeChecks: 'Lihat pemeriksaan desa',
  },
};

/** What is refused while candidates are checked. */
export const checkErrors = {
  CHECK_FILED:
    'Berita acara pemeriksaan ini sudah diajukan. Minta kecamatan mengembalikan orangnya bila penilaiannya keliru.',
  CHECK_COUNT_CHANGED:
    'Jumlahnya berubah sejak ditampilkan. Ditampilkan %{shown}, sekarang %{now}. Muat ulang, lalu periksa lagi.',
  CHECK_NOBODY: 'Tidak ada calon untuk langkah ini: belum ada yang dinilai, atau semuanya sudah. Muat ulang.',
  CHECK_SAME_PERSON:
    'Penilaian sendiri tidak dapat diperiksa sendiri. Anda menilai %{count} di antaranya untuk desanya: minta petugas kecamatan lain memeriksanya.',
  CHECK_NOT_JUDGED:
    'Ada calon yang belum dapat diperiksa kecamatan. %{count} orang belum dinilai desa dengan berita acara, masih meragukan, atau sudah diperiksa: muat ulang, lalu pilih yang menunggu.',
  MINUTES_PAPER_KEPT:
    'Berita acara yang sudah diajukan tidak diganti. Bila keliru, unggah yang benar pada pemeriksaan berikutnya.',
};
