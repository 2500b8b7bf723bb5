import type { SignedInWith } from '@lindung/domain/access/second-factor';

/** With what somebody has signed in. */
export const signedInWith = {
  PASSWORD: 'Kata sandi',
  CODE: 'Kata sandi dan kode dari ponsel',
  RECOVERY_CODE: 'Kata sandi dan kode pemulihan',
  PROVIDER: 'Penyedia identitas',
  PROVIDER_AND_SECOND_FACTOR: 'Penyedia identitas dengan verifikasi dua langkah',
} satisfies Record<SignedInWith, string>;

/** Words of the second factor: at the door, in the own account, and for who takes one away. */
export const secondFactor = {
  title: 'Verifikasi dua langkah',
  codeTitle: 'Masukkan kode',
  codeLead: 'Buka aplikasi autentikator di ponsel Anda, lalu ketik enam angka yang tampil.',
  code: 'Kode dari ponsel',
  recoveryTitle: 'Masukkan kode pemulihan',
  recoveryLead: 'Satu dari sepuluh kode yang Anda simpan. Setiap kode hanya dapat dipakai sekali.',
  recoveryCode: 'Kode pemulihan',
  useRecovery: 'Pakai kode pemulihan',
  useCode: 'Pakai kode dari ponsel',
  lost: 'Ponsel dan kode pemulihan hilang? Admin Anda dapat mencabutnya, lalu Anda menyiapkannya lagi.',
  back: 'Kembali',
  neededTitle: 'Lindungi akun Anda',
  neededLead:
    'Peran Anda menetapkan, membayar, atau memberi hak. Karena itu kata sandi saja tidak cukup: masuk memerlukan kode dari ponsel Anda.',
  neededSteps:
    'Siapkan ponsel dengan aplikasi autentikator (misalnya Aegis, FreeOTP, atau Google Authenticator).',
  within: 'Selesaikan dalam %{minutes} menit; sesudah itu Anda masuk lagi dari awal.',
  start: 'Siapkan',
  starting: 'Sedang menyiapkan...',
  scan: 'Pindai gambar ini dengan aplikasi autentikator',
  picture: 'Kode QR untuk aplikasi autentikator',
  typed: 'Tidak dapat memindai? Ketik kunci ini di aplikasinya:',
  confirmHint: 'Enam angka yang kini tampil di aplikasi.',
  confirm: 'Aktifkan',
  confirmed: 'Verifikasi dua langkah aktif',
  codesTitle: 'Simpan kode pemulihan Anda',
  codesOnce:
    'Kode ini hanya tampil sekali. Simpan di tempat yang aman, bukan di ponsel yang sama: setiap kode membuka akun Anda sekali tanpa ponsel.',
  codes: 'Kode pemulihan',
  copyCodes: 'Salin semua',
  codesCopied: 'Kode pemulihan disalin',
  codesByHand: 'Kode sudah ditandai. Tekan Ctrl+C untuk menyalinnya.',
  saved: 'Sudah saya simpan, lanjutkan',
  since: 'Aktif sejak %{at}',
  none: 'Belum aktif: akun ini dibuka dengan kata sandi saja.',
  codesLeft: 'Sisa kode pemulihan: %{count}',
  fewLeft: 'Kode pemulihan hampir habis. Buat yang baru.',
  hint: 'Selain kata sandi, masuk memerlukan kode dari ponsel Anda. Semua sesi Anda di perangkat lain berakhir saat diaktifkan.',
  replace: 'Ganti ponsel',
  replaceConsequence: 'Ponsel yang sekarang tetap berlaku sampai yang baru diaktifkan.',
  setUp: 'Siapkan verifikasi dua langkah',
  renew: 'Buat kode pemulihan baru',
  renewConsequence: 'Kode pemulihan yang lama tidak berlaku lagi.',
  takeAway: 'Cabut verifikasi dua langkah',
  takeAwayTitle: 'Cabut verifikasi dua langkah %{name}?',
  takeAwayConsequence:
    'Semua sesinya berakhir. Pastikan Anda berbicara dengan orangnya sendiri: sesudah ini kata sandi saja cukup untuk menyiapkan ponsel baru.',
  takeAwayHint: 'Paling sedikit 10 karakter; tersimpan di jejak audit.',
  takenAway: 'Verifikasi dua langkah dicabut',
  notSet: 'belum aktif',
};
