import { checkErrors } from './village-check.js';
import type { DomainErrorCode } from '@lindung/domain/errors';
import type { RequestErrorCode } from '@lindung/domain/request-problem';
import { jobErrors } from './job-errors.js';
import { lawErrors } from './law-errors.js';
import { officeErrors } from './office-errors.js';
import { billErrors } from './bill-errors.js';
import { allocationErrors } from './allocation.js';
import { budgetErrors } from './budget.js';
import { personErrors } from './person-errors.js';

/**
 * What went wrong and what to do, by the code of the refusal.
 * A sentence whose placeholders aren't all known is left out, so the first one has none.
 */
export const errors = {
  UNREACHABLE: 'Server tidak dapat dihubungi. Periksa jaringan lalu coba lagi.',
  INTERNAL:
    'Terjadi kesalahan di server. Coba lagi; bila terulang, sampaikan nomor permintaannya kepada admin sistem.',
  DOCUMENT_UNKNOWN: 'Halaman ini dari versi Lindung yang lain daripada servernya: muat ulang halaman ini.',
  DOCUMENT_NEEDS_KEY:
    'Dokumen buatan sendiri hanya diterima dengan kunci API: konsol mengirim nomor dokumennya sendiri.',
  ASSIGNMENT_CHANGED:
    'Penugasan Anda diganti di jendela atau tab lain. Tidak ada yang disimpan; periksa penugasan di bagian atas halaman, lalu ulangi.',
  UNAUTHENTICATED: 'Anda belum masuk, atau sesi Anda sudah berakhir. Silakan masuk.',
  FORBIDDEN: 'Tindakan ini bukan bagian dari penugasan Anda.',
  NOT_FOUND: 'Data tidak ditemukan di wilayah tugas Anda.',
  INVITATIONS_REFUSED: 'Ada baris yang belum benar. Baris: %{rows}.',
  INVITATIONS_TOO_MANY: 'Berkas ini terlalu panjang. Paling banyak %{limit} baris.',
  WIDER_LOOK_READS_ONLY:
    'Selama akses diperluas Anda hanya dapat mencari dan membaca pekerja. Akhiri dahulu untuk melanjutkan pekerjaan lain.',
  WIDER_LOOK_NOWHERE: 'Tidak ada wilayah yang lebih luas untuk penugasan ini.',
  WIDER_LOOK_OVER: 'Akses yang diperluas sudah berakhir.',
  WIDER_LOOK_SEEN: 'Akses ini sudah dicatat diketahui.',
  WIDER_LOOK_NOT_WATCHED: 'Akses ini diawasi oleh orang lain.',
  WIDER_LOOK_REASON_REPEATED: 'Alasan ini sudah dipakai hari ini. Tulis alasan yang baru.',
  WIDER_LOOK_LIMIT: 'Akses sudah terlalu sering diperluas. Paling banyak %{limit} kali dalam 24 jam.',
  PERSON_REQUEST_ANSWERED: 'Permintaan ini sudah dijawab.',
  PERSON_REQUEST_OPEN: 'Permintaan yang sama dari orang ini masih menunggu jawaban. Jawab dahulu yang itu.',
  EXTRACT_NEEDS_REQUEST: 'Salinan data disusun hanya selama permintaan akses orang itu menunggu jawaban.',
  NOTHING_ON_CONSENT:
    'Tidak ada pemrosesan yang berdasarkan persetujuan, sehingga penarikannya tidak dapat dipenuhi. Tolak dengan dasar hukumnya; pembatasan pemrosesan dapat diminta.',
  RETENTION_RULE_DECIDED: 'Usulan ini sudah diputuskan.',
  RETENTION_RULE_DAY_PASSED:
    'Masa simpan berlaku paling awal hari ini. %{validFrom} sudah lewat: hari ini %{today}.',
  RETENTION_RULE_SAME_PERSON: 'Yang mengusulkan masa simpan tidak memutuskannya.',
  RETENTION_RULES_OVERLAP:
    'Untuk jenis data ini sudah ada masa simpan yang berlaku mulai hari itu atau sesudahnya. Usulkan hari yang lebih akhir.',
  LEGAL_HOLD_DAY_PASSED:
    'Penangguhan berlaku paling sedikit sampai hari ini. %{heldUntil} sudah lewat: hari ini %{today}.',
  LEGAL_HOLD_OVER: 'Penangguhan ini sudah berakhir.',
  INCIDENT_TIMES: 'Waktunya tidak berurutan, atau belum terjadi.',
  INCIDENT_NO_SCOPE: 'Tambahkan dahulu cakupan insiden ini.',
  INCIDENT_LAST_SCOPE:
    'Ini bagian terakhir dari kegagalan pelindungan: tambahkan dahulu cakupan penggantinya, atau nilai bahwa pelindungan tidak gagal.',
  INCIDENT_NOT_ASSESSED: 'Insiden ini belum dinilai.',
  INCIDENT_NO_BREACH: 'Menurut penilaian, pelindungan data tidak gagal: tidak ada yang perlu diberitahukan.',
  INCIDENT_SENT_BEFORE:
    'Ini dikirim sebelum penilaian terakhir, atau sebelum bagian cakupan terakhir ditambahkan, sehingga tidak memuat yang diketahui sesudahnya. Kirim lagi; tulis yang lama sebagai catatan.',
  INCIDENT_NOT_TOLD:
    'Pemilik data dan lembaga belum keduanya diberi tahu tentang semua yang diketahui dari insiden ini.',
  INCIDENT_ALREADY_TOLD:
    'Sudah ada yang diberi tahu tentang kegagalan ini: insiden tidak dapat dinilai bukan kegagalan.',
  INCIDENT_SAME_PERSON: 'Insiden ditutup oleh orang lain dari yang menilainya.',
  INCIDENT_CLOSED: 'Insiden ini tidak dapat diubah lagi.',
  ERASURE_RUN_DECIDED: 'Pemusnahan ini sudah diputuskan.',
  ERASURE_DUE_CHANGED:
    'Banyak data yang habis masa simpannya sudah berubah. Kini %{due}, bukan %{expected}: periksa lagi, lalu usulkan.',
  ERASURE_SAME_PERSON: 'Yang mengusulkan pemusnahan tidak memutuskannya.',
  ERASURE_RUN_WAITS: 'Masih ada pemusnahan yang menunggu keputusan.',
  ERASURE_LIST_CHANGED: 'Daftar ini bukan yang diusulkan. Tolak daftar ini, lalu usulkan lagi.',
  ERASURE_PERSON_KEPT:
    'Ada orang dalam daftar yang kini harus disimpan. Tidak ada yang dimusnahkan: putuskan sekali lagi.',
  VALIDATION: 'Isian belum benar. Periksa bagian yang ditandai.',
  CONFLICT: 'Data ini sudah diubah orang lain. Muat ulang, lalu ulangi perubahan Anda.',
  OVERTAKEN: 'Orang lain melakukan hal yang sama pada saat ini. Coba lagi.',
  RATE_LIMITED: 'Terlalu banyak percobaan. Tunggu %{retryAfterSeconds} lalu coba lagi.',
  THROTTLED: 'Permintaan dalam menit ini melebihi batas. Tunggu %{retryAfterSeconds} lalu coba lagi.',
  SIGN_IN_FAILED: 'Nama pengguna atau kata sandi salah.',
  API_KEY_INVALID: 'Kunci API ini tidak dikenal, sudah lewat masa berlakunya, atau sudah dicabut.',
  PAGE_SIZE_REQUIRED: 'Permintaan daftar harus menyebut banyaknya baris.',
  PAGE_SIZE_OUT_OF_RANGE: 'Banyaknya baris di luar batas. %{value} tidak di antara 1 dan %{largest}.',
  CURSOR_INVALID: 'Halaman daftar ini sudah tidak berlaku. Mulai lagi dari awal daftar.',
  USERNAME_TAKEN: 'Nama pengguna ini sudah dipakai.',
  USERNAME_OF_REGENCY: 'Nama dengan akhiran itu milik daerah lain. Pilih nama lain.',
  USERNAME_TOO_LONG: 'Nama pengguna terlalu panjang. Paling banyak %{limit} karakter.',
  ASSIGNMENT_ROLE_NOT_GRANTABLE: 'Anda tidak dapat memberi peran ini.',
  ACCOUNT_NOT_ADMINISTERED:
    'Akun ini memegang, atau pernah memegang, peran atau wilayah yang bukan wewenang Anda. Hubungi yang memberikannya.',
  INVITATION_INVALID:
    'Kode ini tidak dikenal, sudah dipakai, atau sudah berakhir. Mintalah yang baru kepada yang memberinya.',
  INVITATION_SHOWN_ONCE:
    'Undangan ini sudah dibuat dan kodenya hanya ditampilkan satu kali. Bila belum tersimpan, buat kode baru.',
  INVITATION_ACCEPTED: 'Orang ini sudah menetapkan kata sandi.',
  ASSIGNMENT_TO_SELF: 'Anda tidak dapat memberi penugasan kepada diri sendiri.',
  ASSIGNMENT_LEVEL_INVALID: 'Peran ini tidak dapat diberikan pada tingkat wilayah itu.',
  ASSIGNMENT_AREA_INVALID: 'Pilih wilayah atau kantor yang sesuai dengan tingkatnya.',
  API_KEY_EXPIRY_INVALID: 'Masa berlaku kunci di luar batas. Pilih tanggal antara %{earliest} dan %{latest}.',
  ASSIGNMENT_HELD:
    'Pengguna ini sudah memegang peran itu di wilayah itu pada masa tersebut. Akhiri penugasan itu lebih dahulu, atau pilih masa lain.',
  ASSIGNMENT_END_INVALID: 'Penugasan hanya dapat dipersingkat. Hari terakhirnya paling awal %{earliest}.',
  API_KEY_OVERLAP_INVALID:
    'Kunci lama tidak dapat berlaku selama itu. Pilih hari dari %{earliest} sampai %{latest}.',
  API_KEY_WRITES_IN_REGENCY:
    'Kunci yang menambahkan calon berlaku untuk satu kabupaten/kota, kecamatan atau desa. Pilih wilayah itu, atau hapus izin menambahkan calon.',
  API_KEY_PAYS_IN_REGENCY:
    'Kunci yang mengirim pembayaran berlaku untuk satu kabupaten/kota. Pilih wilayah itu, atau hapus izin mengirim pembayaran.',
  API_KEY_OVER: 'Kunci ini sudah berakhir atau dicabut.',
  API_KEY_REPLACED: 'Kunci ini sudah ada penggantinya.',
  API_KEY_SHOWN_ONCE:
    'Kunci ini sudah dibuat dan hanya tampil sekali. Bila belum tersimpan, cabut kunci itu lalu buat yang baru.',
  PASSWORD_CONTAINS_NAME: 'Kata sandi tidak boleh memuat nama orangnya atau nama penggunanya.',
  PASSWORD_TOO_GUESSABLE:
    'Kata sandi ini mudah ditebak. Pakai empat kata atau lebih yang tidak berhubungan; NIK, nomor telepon, nama daerah, tahun dan huruf berulang tidak menguatkannya.',
  PASSWORD_UNCHANGED: 'Kata sandi baru harus berbeda dari yang lama.',
  CURRENT_PASSWORD_WRONG: 'Kata sandi sekarang salah.',
  SECOND_FACTOR_REQUIRED: 'Siapkan dahulu verifikasi dua langkah: peran Anda memerlukannya.',
  SECOND_FACTOR_CODE_REQUIRED: 'Masukkan kode dari ponsel Anda.',
  SECOND_FACTOR_CODE_WRONG: 'Kode salah, sudah lewat, atau sudah dipakai. Tunggu kode berikutnya.',
  ACCOUNT_IS_OWN: 'Ini akun Anda sendiri: mintalah admin lain.',
  ACCOUNT_STATE_UNCHANGED: 'Akun ini sudah dalam keadaan itu: muat ulang halamannya.',
  ACCOUNT_TWO_ACTS:
    'Dalam 30 hari, satu admin tidak boleh mencabut faktor kedua sekaligus membuat kode sandi baru untuk akun yang sama: mintalah admin lain.',
  PROVIDER_NOT_LINKED:
    'Identitas ini belum ditautkan dengan akun Lindung. Masuk dengan kata sandi, lalu tautkan di Akun saya.',
  PROVIDER_FAILED:
    'Masuk lewat penyedia identitas gagal atau terlalu lama. Coba lagi, atau masuk dengan kata sandi.',
  PROVIDER_LINKED_ELSEWHERE: 'Identitas ini, atau akun Anda, sudah ditautkan. Lepas dahulu tautan yang lama.',
  PROVIDER_UNKNOWN: 'Penyedia identitas tidak disiapkan di sini.',
  API_CLIENT_NAME_TAKEN: 'Nama aplikasi ini sudah dipakai.',
  PERIODS_OVERLAP: 'Masa berlakunya bertumpuk dengan yang sudah ada. Pilih tanggal sesudahnya.',
  OFFICE_UNDER_ITSELF:
    'Kantor tidak dapat menginduk pada dirinya sendiri. Pilih kantor lain, atau kosongkan.',
  OFFICE_NAME_TAKEN:
    'Pada masa itu sudah ada kantor dengan nama ini. Pilih nama lain, atau ubah kantor yang sudah ada.',
  OFFICE_CODE_TAKEN: 'Pada masa itu sudah ada kantor dengan kode ini. Periksa kodenya.',
  HANDOVER_DAY_PASSED:
    'Hari ini sudah lewat: angka per kantor untuk hari yang lewat tidak diubah. Pilih paling awal %{today}.',
  HANDOVER_STALE:
    'Kantor atau wilayah layanannya sudah diubah orang lain sejak pratinjau ini dibuat. Tidak ada yang dipindahkan. Periksa pratinjau yang baru, lalu terapkan lagi.',
  HANDOVER_CHANGES_NOTHING:
    'Tidak ada yang berubah: kantor ini sudah melayani wilayah itu. Pilih wilayah lain.',
  OFFICE_OPENS_LATER:
    'Kantor ini sudah tercatat berubah pada hari yang lebih akhir. Keadaan %{office} yang terakhir berlaku mulai %{day}: pilih hari itu atau sesudahnya.',
  AREA_PLANNED_LATER:
    'Wilayah ini sudah tercatat berpindah kantor. %{office} melayani %{region} mulai %{day}: pilih hari sesudahnya.',
  REGION_SERVED_BY_BRANCH:
    'Satu wilayah dilayani satu kantor cabang. %{office} melayani %{region} sejak %{day}: serahterimakan wilayah itu, atau keluarkan dari pilihan.',
  OFFICE_AREA_LEVEL:
    'Wilayah layanan kantor adalah kabupaten dan kota. %{region} bukan keduanya: pilih kabupaten atau kotanya.',
  OFFICE_DAYS_PASSED:
    'Angka per kantor untuk hari yang sudah lewat tidak diubah. Pada %{day} %{region} dilayani %{office}. Pilih paling awal %{today}.',
  OFFICE_CLOSED: 'Kantor ini ditutup. Hari terakhir %{office} adalah %{day}: pilih kantor lain.',
  OFFICE_SERVES: 'Kantor ini masih melayani wilayah sesudah hari itu. Serahterimakan %{region} lebih dahulu.',
  OFFICE_LEADS:
    'Masih ada kantor di bawah kantor ini sesudah hari itu. Pindahkan %{office} ke kantor induk lain lebih dahulu.',
  OFFICE_HAS_OFFICERS:
    'Masih ada petugas pada kantor ini sesudah hari itu. Akhiri %{count} penugasan lebih dahulu.',
  DAY_IN_FUTURE: 'Tanggal ini belum tiba. Paling lambat %{today}.',
  AGREEMENT_NUMBER_TAKEN: 'Nomor perjanjian ini sudah dipakai. Pakai nomor lain, atau buka perjanjian itu.',
  AGREEMENT_NOT_DRAFT:
    'Perjanjian ini bukan rancangan lagi, sehingga tidak dapat diubah. Yang sudah ditandatangani diubah dengan adendum; yang sedang ditelaah harus dikembalikan lebih dahulu.',
  AGREEMENT_SAME_PERSON:
    'Penelaah bukan orang yang mengajukannya. Mintalah pejabat lain menelaah perjanjian ini.',
  AGREEMENT_GIVEN_BACK:
    'Rancangan ini dikembalikan dalam telaah. Perbaiki lalu ajukan lagi: yang ditandatangani adalah yang disetujui.',
  ORDER_SAME_PERSON:
    'Pengusul tidak dapat memutuskan usulannya sendiri. Mintalah pejabat lain memutuskannya.',
  ORDER_ON_ADDENDUM:
    'Jeda dan akhir diputuskan atas perjanjiannya, bukan atas adendum. Buka perjanjian yang diubah.',
  AMENDS_NOT_SIGNED:
    'Adendum hanya untuk perjanjian yang sudah ditandatangani dan tidak dihentikan. Tandatangani perjanjiannya lebih dahulu, atau pilih perjanjian lain.',
  AMENDS_SHORTENS:
    'Adendum tidak boleh berakhir sebelum perjanjiannya. Paling awal %{endsOn}; untuk mengakhiri lebih cepat, usulkan akhir perjanjian.',
  RENEWS_NOT_SIGNED:
    'Hanya perjanjian yang sudah ditandatangani yang dapat diperpanjang. Pilih perjanjian lain.',
  RENEWAL_OVERLAPS:
    'Perjanjian pengganti mulai setelah yang lama berakhir. Pilih tanggal mulai sesudah %{endsOn}.',
  ORDER_WAITS:
    'Masih ada usulan yang menunggu keputusan untuk perjanjian ini. Putuskan usulan itu lebih dahulu.',
  ORDER_NOT_POSSIBLE:
    'Hal ini tidak dapat diputuskan untuk tanggal itu. Pada %{effectiveOn} perjanjian tidak dalam keadaan yang memungkinkannya: pilih tanggal lain.',
  ORDER_BEFORE_ANOTHER:
    'Sudah ada keputusan yang berlaku pada hari itu atau sesudahnya. Pilih tanggal setelah %{later}.',
  ORDER_MONTH_BILLED:
    'Ada bulan yang sudah ditagih dalam masa itu. Batalkan tagihan %{month}, atau pilih tanggal mulai sesudahnya.',
  ORDER_PROPOSALS_WAIT:
    'Masih ada usulan SK yang menunggu keputusan. Tetapkan, kembalikan, atau batalkan %{count} usulan itu lebih dahulu.',
  ORDER_MEMBERS_BEGIN:
    'Ada kepesertaan yang baru mulai sesudah perjanjian berakhir. Yang terakhir mulai %{startsOn}: pilih tanggal sesudahnya.',
  AGREEMENT_WITHOUT_LINES:
    'Perjanjian kerja sama memerlukan paling sedikit satu rincian kuota. Tambahkan pada rancangannya, lalu tanda tangani.',
  AGREEMENT_SIGNED_IN_FUTURE: 'Tanggal penandatanganan belum tiba. Paling lambat %{today}.',
  AGREEMENT_NOT_ACTIVE:
    'Perjanjian ini belum atau tidak lagi berlaku. Pilih perjanjian lain, atau hari saat perjanjian berlaku.',
  LINE_MONTHS_OUTSIDE_AGREEMENT:
    'Bulan rincian di luar masa perjanjian. Rincian %{line} harus antara %{from} dan %{to}.',
  STAGE_OUTSIDE_LINE:
    'Tahap kuota di luar bulan rinciannya. Rincian %{line}: pilih hari selain %{startsOn}, di dalam bulan rincian itu.',
  SHARES_ABOVE_SEATS:
    'Jatah ini tidak muat dalam kursi rincian, bersama kursi yang sudah ditempati warga lain. Jatah %{shared} dari %{seats} kursi: kurangi jatahnya.',
  SHARE_OUTSIDE_AGREEMENT:
    'Jatah hanya untuk kecamatan atau desa di wilayah perjanjian. Hapus atau ganti %{region}.',
  SHARES_OVERLAP: 'Jatah desa sudah termasuk dalam jatah kecamatannya. Pilih salah satu untuk %{region}.',
  SHARE_BELOW_USED:
    'Jatah tidak dapat lebih kecil daripada kursi yang sudah dipakai. %{region} diminta %{wanted}, terpakai %{used}.',
  SHARES_NOT_SIGNED:
    'Jatah rancangan diubah dalam rancangannya. Buka rancangan perjanjian itu, lalu ubah rinciannya.',
  SHARES_CHANGE_NOTHING: 'Jatah ini sama dengan yang sekarang. Ubah dahulu jumlah kursinya.',
  QUOTA_SHARE_EXHAUSTED:
    'Kursi yang tersisa adalah jatah wilayah lain. Usulkan lebih sedikit orang, atau orang dari wilayah yang jatahnya masih kosong, atau pindahkan jatahnya.',
  STAGE_DAY_TAKEN:
    'Pada hari itu sudah ada tahap kuota. Pilih hari lain untuk kursi tambahan rincian %{line}: %{startsOn} sudah terpakai.',
  STAGE_BEFORE_ADDENDUM:
    'Kursi tambahan tidak dapat mulai sebelum adendumnya berlaku. Pilih hari mulai %{validFrom} atau sesudahnya.',
  LINE_END_OUTSIDE: 'Rincian hanya dapat diakhiri di dalam masanya. Pilih bulan antara %{from} dan %{to}.',
  LINE_END_TO_BE_REVIEWED:
    'Adendum yang mengakhiri rincian harus disetujui pejabat lain dahulu. Kirim adendum ini untuk ditinjau, lalu catat penandatanganannya.',
  LINE_NOT_PRICEABLE: 'Iuran rincian ini tidak dapat dihitung. Rincian %{line}: %{cause}',
  WARD_WITHOUT_BUDGET:
    'Kelurahan tidak punya anggaran desa (APBDes, Dana Desa, ADD). Untuk rincian %{line}, pilih APBD kabupaten/kota dengan pembayar kabupaten/kota.',
  VILLAGE_MONEY_OF_VILLAGE:
    'Uang desa hanya dapat dibayar oleh desa. Pilih pembayar dari desa itu, atau pilih APBD kabupaten/kota.',
  EMPLOYER_NUMBER_TAKEN:
    'NPP ini sudah dipakai. Periksa nomornya, atau akhiri dahulu pada pembayar yang memakainya.',
  PARTY_SIDE_MISSING:
    'Perjanjian memerlukan pihak pemerintah dan pihak kantor. Tambahkan sekurangnya satu pihak dari masing-masing.',
  PARTY_TWICE: 'Satu pihak tertulis dua kali. Hapus pihak ke-%{party}.',
  PARTY_SIGNING_OFFICE:
    'Kantor penanda tangan harus termasuk para pihak. Tambahkan kantor itu, atau pilih kantor lain.',
  FRAME_NOT_MEMORANDUM:
    'Payung perjanjian harus nota kesepakatan (MoU) kabupaten/kota yang sama. Pilih MoU lain.',
  FRAME_UNDER_MEMORANDUM:
    'Hanya perjanjian kerja sama (PKS) yang dapat bernaung di bawah MoU. Kosongkan payungnya, atau ubah jenisnya.',
  FRAME_NOT_SIGNED:
    'MoU yang memayungi belum ditandatangani pada tanggal itu. Catat penandatanganan MoU dahulu, atau pilih tanggal sesudahnya.',
  BELOW_FRAME_MINIMUM:
    'Kuota kurang dari batas terendah di MoU. Kuotanya %{seats}, sekurangnya harus %{minimum} orang.',
  VILLAGE_AGREEMENTS_CHANGED:
    'Banyaknya perjanjian berubah sejak ditampilkan. Semula %{shown}, sekarang %{now}. Periksa lagi sebelum membuatnya.',
  SIGNATORY_VILLAGE_UNKNOWN: 'Ada penanda tangan untuk desa yang tidak dipilih. Periksa kode %{village}.',
  DOCUMENT_KIND_UNKNOWN:
    'Berkas ini bukan PDF atau JPEG. Simpan naskah sebagai PDF, atau foto sebagai JPEG, lalu unggah lagi.',
  DOCUMENT_TOO_LARGE: 'Berkas terlalu besar. Paling besar %{limit} MB; pindai dengan resolusi lebih rendah.',
  DOCUMENT_ACTIVE:
    'PDF ini berisi bagian yang berjalan sendiri. Cetak ulang ke PDF tanpa formulir, skrip, dan lampiran. Ditemukan: %{found}.',
  DOCUMENT_LOCKED: 'PDF ini dikunci dengan kata sandi. Simpan salinan tanpa kata sandi, lalu unggah lagi.',
  DOCUMENT_DAMAGED:
    'Isi berkas tidak dapat diperiksa. Cetak atau pindai ulang ke PDF biasa, lalu unggah lagi.',
  DOCUMENT_STAYS:
    'Dokumen perjanjian yang sudah ditandatangani tidak dapat dihapus. Tandai sebagai diganti, dengan alasannya.',
  DOCUMENT_REPLACED:
    'Dokumen ini sudah ditandai diganti. Buka lagi perjanjiannya untuk melihat dokumen penggantinya.',
  EMPLOYER_NUMBER_ENDED:
    'NPP ini sudah diakhiri. Hari terakhirnya %{validTo}: tambahkan nomor lain bila pembayar memakai NPP baru.',
  EMPLOYER_NUMBER_ENDS_BEFORE:
    'NPP tidak dapat berakhir sebelum hari pertamanya. Pilih tanggal mulai %{validFrom}.',
  QUOTA_EXHAUSTED:
    'Kuota tidak cukup. Diminta %{wanted}, sisa %{available} dari %{granted} kursi. Kurangi jumlah orang, atau tambah kursi dengan adendum.',
  QUOTA_NOT_BEGUN:
    'Belum ada kursi pada hari itu. Tahap pertama kuota ini mulai %{firstStageOn}: pilih hari itu atau sesudahnya.',
  QUOTA_BELOW_USED:
    'Kursi yang sudah terisi tidak dapat ditarik. Ada %{granted} kursi, %{used} terisi, diminta ditarik %{wanted}; paling banyak %{available}. Kurangi permintaan, atau bebaskan dahulu kursinya: batalkan usulan atau akhiri kepesertaannya.',
  NIK_BORNE_BY_NOBODY:
    'Tidak ada lagi yang memegang NIK ini: hanya orang yang didaftarkan dengannya yang dapat memegangnya.',
  NIK_HOLDER_SEATED:
    'Orang yang NIK-nya akan dikosongkan masih dalam usulan SK atau masih peserta. Kembalikan usulannya, atau betulkan dulu NIK-nya, lalu coba lagi.',
  DECREE_NIK_TO_BE_MATCHED:
    'NIK seseorang dalam usulan ini harus dicocokkan dulu dengan Dukcapil, oleh provinsi. Tetapkan yang lain tanpa orang itu, atau kembalikan usulan ini bila tidak ada yang lain.',
  PERSON_REPLACED:
    'NIK dan nama lain sekaligus dapat berarti orang lain. Catat orang itu sebagai pekerja baru, atau ubah satu saja.',
  CANDIDATE_LIST_NAME_TAKEN: 'Nama daftar ini sudah dipakai.',
  DECREE_NUMBER_TAKEN: 'Nomor keputusan ini sudah dipakai.',
  DECREE_SAME_PERSON: 'Pengusul tidak dapat menetapkan usulannya sendiri.',
  ALREADY_ENROLLED: 'Orang ini sudah menjadi peserta perjanjian yang sama.',
  TRANSITION_REFUSED:
    'Keadaannya sudah berubah, sehingga tindakan ini tidak berlaku lagi. Muat ulang halaman.',
  MEMBERSHIP_NUMBER_TAKEN: 'Nomor peserta ini sudah dipakai orang lain.',
  MEMBERSHIP_NOT_ENROLLED: 'Nomor peserta hanya dicatat untuk orang yang menjadi peserta.',
  NOBODY_TO_WAITLIST:
    'Tidak ada calon yang memenuhi syarat dan belum menunggu. Periksa alasan setiap calon pada daftar, atau pilih perjanjian lain.',
  NOBODY_WAITS:
    'Tidak ada yang dikeluarkan: orang yang dimaksud tidak ada di daftar tunggu ini, atau semuanya masih memenuhi syarat. Muat ulang daftar lalu pilih lagi.',
  EXIT_IN_FUTURE: 'Hari kejadian belum tiba. Isi %{occurredOn} paling lambat hari ini, %{today}.',
  EXIT_AFTER_END:
    'Hari kejadian setelah kepesertaan berakhir. Isi hari paling lambat %{endsOn}, atau biarkan berakhir sendiri.',
  EXIT_REPORTED: 'Peserta ini sudah dilaporkan keluar. Lihat laporannya pada daftar mutasi.',
  NOBODY_TO_REPORT:
    'Tidak ada peserta yang menurut registri harus keluar dan belum dilaporkan. Laporkan satu per satu dari halaman kepesertaan.',
  NO_EXIT_TO_DECIDE:
    'Tidak ada laporan yang menunggu keputusan di sini. Laporan mungkin sudah diputuskan, atau kepesertaannya sudah berakhir: muat ulang halaman.',
  EXIT_SAME_PERSON: 'Pelapor tidak dapat memutuskan laporannya sendiri. Minta pejabat lain memutuskannya.',
  NOBODY_LEFT:
    'Tidak ada peserta keluar yang belum dimuat dalam keputusan. Usulkan sebagai keputusan biasa, atau tetapkan dulu laporan mutasinya.',
  MEMBERSHIP_NUMBER_RECORDED: 'Nomor peserta sudah tercatat. Sebutkan alasan untuk mengubahnya.',
  NOT_ENOUGH_ELIGIBLE:
    'Yang memenuhi syarat tidak cukup. Diminta %{wanted}, memenuhi syarat %{eligible}: kurangi kursinya, atau tambah calon pada daftar.',
  BILL_SAME_PERSON: 'Pengusul dan pejabat penetap tidak dapat menagih peserta yang sama.',
  MONTH_OUT_OF_RANGE: 'Bulan ini di luar masa perjanjian.',
  PERSON_BILLED_TWICE: 'Ada orang yang sudah ditagih untuk bulan ini oleh tagihan lain.',
  IDEMPOTENCY_MISMATCH:
    'Permintaan ini berbeda dari yang pernah dikirim dengan kunci yang sama. Muat ulang halaman lalu coba lagi.',
  DUPLICATE_NIK: 'NIK ini sudah tercatat atas nama pekerja lain di wilayah Anda.',
  VILLAGE_NOT_FOUND: 'Desa atau kelurahan ini tidak ada di wilayah tugas Anda.',
  LINE_REQUIRED: 'Pilih rincian perjanjian lebih dulu.',
  START_OUTSIDE_LINE: 'Tanggal mulai di luar masa rincian perjanjian. Pilih antara %{from} dan %{to}.',
  DECREE_IN_FUTURE: 'Tanggal keputusan belum tiba. Paling lambat %{today}.',
  DECREE_BEFORE_AGREEMENT:
    'Tanggal keputusan mendahului penandatanganan perjanjian. Paling awal %{signedOn}.',
  COVERAGE_DATES_DIFFER: 'Angka dari tanggal yang berbeda tidak dapat dijumlahkan.',
  COVERAGE_GROUPS_DIFFER: 'Angka dari kelompok peserta yang berbeda tidak dapat dijumlahkan.',
  REGION_CHANGE_KIND:
    'Isiannya tidak cocok dengan jenis perubahan. Pemekaran menyisakan sedikitnya dua wilayah, penggabungan menyisakan satu.',
  REGION_CLOSED: 'Wilayah ini sudah tidak ada. Kode: %{regionCode}.',
  REGION_CHANGED_LATER:
    'Wilayah ini sudah berubah pada hari itu atau sesudahnya. Pilih hari yang lebih akhir. Kode: %{regionCode}.',
  REGION_CODE_TAKEN: 'Kode ini sudah dipakai wilayah lain. Kode: %{regionCode}.',
  REGION_CODE_LEVEL: 'Kode ini milik tingkat wilayah yang lain. Kode: %{regionCode}.',
  REGION_PARENT_ELSEWHERE:
    'Kode ini terletak di wilayah lain daripada asalnya. Perbaiki kodenya, atau catat pemindahan sesudahnya. Kode: %{regionCode}.',
  REGION_PARENT_MISSING: 'Tidak ada wilayah induk untuk kode ini. Kode: %{regionCode}.',
  REGION_HAS_PARTS:
    'Wilayah yang berakhir masih memiliki bagian. Sebutkan kode baru bagian-bagiannya. Kode: %{regionCode}.',
  REGION_RESIDENTS_REFUSED: 'Ada baris daftar penduduk yang tidak dapat dipakai. Jumlah baris: %{rows}.',
  REGION_SPELLING_TAKEN:
    'Di induk yang sama, nama ini adalah ejaan lain dari wilayah lain, atau sebaliknya. Akhiri ejaan itu dahulu, atau beri nama lain. Kode: %{regionCode}.',
  REGION_CODE_USED_UNTIL:
    'Pada hari itu kode ini milik wilayah lain. Kode itu dipakai sampai %{day}: pilih hari yang lebih akhir. Kode: %{regionCode}.',
  REGION_ALIAS_OF_ENDED: 'Wilayah ini sudah tidak ada, ejaan lain tidak dapat ditambahkan.',
  REGION_ALIAS_AMBIGUOUS: 'Ejaan ini sudah berarti wilayah lain di induk yang sama.',
  REGION_ALIAS_KNOWN: 'Ejaan ini sudah tercatat untuk wilayah ini.',
  EDITION_UNCHANGED: 'Berkas ini sama dengan peta yang berlaku. Tidak ada yang berubah.',
  EDITION_ROWS_REFUSED: 'Ada baris berkas yang tidak dapat dipakai. Jumlah baris: %{rows}.',
  BOUNDARY_FILE_INVALID:
    'Berkas ini bukan GeoJSON yang berisi poligon. Isinya harus JSON yang sah (NaN tidak sah) berjenis FeatureCollection, dengan 1 sampai 10.000 fitur.',
  BOUNDARY_FILE_NESTED:
    'Susunan berkas ini lebih dalam daripada GeoJSON mana pun. Simpan ulang dari sumbernya.',
  BOUNDARY_FILE_CRS:
    'Koordinat berkas ini memakai sistem lain. Tertulis %{crs}. Simpan ulang dalam derajat, bujur sebelum lintang (WGS 84, EPSG:4326).',
  BOUNDARY_FILE_POINTS:
    'Titik berkas ini lebih banyak daripada yang diperlukan peta. Sederhanakan atau bagi berkasnya. Paling banyak %{most} titik.',
  FILE_EMPTY: 'Berkas ini kosong.',
  FILE_OF_BORNE_NIKS:
    'Berkas ini belum dapat diperiksa. NIK yang menunggu pencocokan sudah lebih dari yang boleh dicoba dalam satu jam atau satu hari. Cocokkan berkas dengan KTP, atau minta petugas program kabupaten/kota Anda mengimpornya.',
  FILE_KIND_UNKNOWN: 'Berkas ini bukan CSV atau XLSX. Simpan ulang dari Excel sebagai XLSX atau CSV.',
  FILE_OLD_EXCEL: 'Berkas ini bentuk Excel lama (XLS). Simpan ulang sebagai XLSX.',
  FILE_LOCKED: 'Berkas ini dikunci kata sandi. Simpan ulang tanpa kata sandi.',
  FILE_HAS_MACROS: 'Berkas ini berisi makro. Simpan ulang sebagai XLSX tanpa makro.',
  FILE_HAS_EXTERNAL_LINKS:
    'Berkas ini merujuk berkas lain. Tempelkan isinya sebagai nilai lalu simpan ulang.',
  FILE_DAMAGED: 'Berkas ini rusak dan tidak dapat dibaca. Simpan ulang dari sumbernya.',
  FILE_TOO_LARGE: 'Berkas ini terlalu besar. Bagi menjadi beberapa berkas.',
  FILE_ROOM_TAKEN: 'Ruang berkas Anda penuh. Tiap berkas dihapus setelah 30 hari; kirim yang ini sesudahnya.',
  FILE_EXPANDS_TOO_MUCH: 'Isi berkas ini terlalu besar setelah dibuka. Bagi menjadi beberapa berkas.',
  FILE_TAKES_TOO_LONG: 'Berkas ini terlalu lama dibaca. Bagi menjadi beberapa berkas.',
  FILE_NO_VISIBLE_SHEET: 'Berkas ini tidak memiliki lembar yang tampil.',
  FILE_QUOTE_NOT_CLOSED: 'Ada tanda kutip yang tidak ditutup. Periksa baris %{line}.',
  FILE_ROW_TOO_LONG: 'Ada baris yang terlalu panjang. Periksa baris %{line}.',
  FILE_HAS_NUL: 'Berkas ini berisi tanda yang tidak dapat dibaca. Periksa baris %{line}.',
  FILE_COLUMN_MISSING: 'Ada kolom wajib yang tidak ditemukan. Kolom: %{columns}.',
  MAPPING_COLUMN_MISSING:
    'Ada isian wajib yang belum dipilih kolomnya. Pilih kolom untuk: %{columns}, lalu periksa ulang.',
  MAPPING_COLUMN_TWICE:
    'Satu isian dipilih untuk lebih dari satu kolom berkas. %{column}: %{headings}. Pilih satu, dan abaikan yang lain.',
  MAPPING_COLUMN_UNKNOWN: 'Berkas ini tidak mempunyai kolom itu. Kolom ke-%{position}.',
  MAPPING_HEADING_NUMBER:
    'Judul sebuah kolom memuat 16 angka berturut-turut, seperti NIK atau dua tanggal. Kolom ke-%{position}. Ganti judul itu di berkas, lalu unggah lagi.',
  MAPPING_NOT_KNOWN:
    'Kolom berkas ini tidak dapat dipilih: hanya pengunggahnya yang dapat, selama berkasnya masih disimpan. Unggah berkasnya lagi.',
  FILE_COLUMN_TWICE: 'Ada kolom yang muncul dua kali. Kolom: %{column}.',
  GRAPHQL_PARSE_FAILED: 'Dokumen GraphQL ini tidak dapat dibaca. %{detail}',
  GRAPHQL_VALIDATION_FAILED: 'Dokumen GraphQL ini tidak sesuai dengan skema. %{detail}',
  BAD_USER_INPUT: 'Variabel permintaan ini tidak sesuai dengan skema. %{detail}',
  OPERATION_RESOLUTION_FAILURE: 'Operasi yang akan dijalankan tidak jelas. %{detail}',
  DOCUMENT_TOO_COSTLY: 'Permintaan ini terlalu besar. Minta lebih sedikit baris atau kolom (%{detail}).',
  BAD_REQUEST: 'Permintaan ini tidak dapat dibaca.',
  BODY_TOO_LARGE: 'Isi permintaan ini terlalu besar.',
  METHOD_NOT_ALLOWED: 'Permintaan jenis ini tidak diterima di sini.',
  PATH_UNKNOWN: 'Tidak ada apa pun di alamat ini.',
  BODY_TYPE_UNKNOWN: 'Jenis isi permintaan ini tidak diterima di sini.',
  ...checkErrors,
  ...officeErrors,
  ...lawErrors,
  ...personErrors,
  ...billErrors,
  ...budgetErrors,
  ...allocationErrors,
  ...jobErrors,
} satisfies Record<
  | DomainErrorCode
  | RequestErrorCode
  | 'UNREACHABLE'
  | 'BODY_TOO_LARGE'
  | 'BODY_TYPE_UNKNOWN'
  | 'METHOD_NOT_ALLOWED'
  | 'PATH_UNKNOWN',
  string
>;
