import type { OneTimeCodePurpose } from '@lindung/domain/access/one-time-code';

/** What a one-time code is for. */
export const oneTimeCodePurpose = {
  INVITATION: 'Undangan',
  PASSWORD_RESET: 'Kata sandi baru',
} satisfies Record<OneTimeCodePurpose, string>;

/** Words of the code for a new password. */
export const reset = {
  make: 'Kode kata sandi baru',
  makeTitle: 'Buat kode kata sandi baru untuk %{name}?',
  makeConsequence:
    'Dengan kode itu orangnya menetapkan kata sandi baru dalam %{minutes} menit; semua sesinya lalu berakhir. Verifikasi dua langkah tetap diminta. Pastikan Anda berbicara dengan orangnya sendiri.',
};
