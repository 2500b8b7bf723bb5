import { Secret, TOTP } from 'otpauth';
import { describe, expect } from 'vitest';

import { logInOf, test } from './journey.js';
import { seriousFindings } from './serious-findings.js';

describe('Two-step verification', () => {
  test('is set up in the account, asked for at the door, and taken away when the telephone is lost', async ({
    journey,
  }) => {
    const logIn = logInOf('kanwil');
    const officer = await journey.enter(logIn.username);
    await officer.moveTo('/account');
    await officer.button('Siapkan verifikasi dua langkah').click();
    await officer.dialog.getByLabel('Kata sandi sekarang').fill(logIn.password);
    await officer.dialog.getByRole('button', { name: 'Siapkan', exact: true }).click();
    await officer.dialog.getByRole('img', { name: 'Kode QR untuk aplikasi autentikator' }).waitFor();
    expect(await seriousFindings(officer.page)).toEqual([]);
    const telephone = new TOTP({
      secret: Secret.fromBase32((await officer.dialog.locator('code').innerText()).replaceAll(' ', '')),
    });
    await officer.dialog.getByLabel('Kode dari ponsel').fill(telephone.generate());
    await officer.dialog.getByRole('button', { name: 'Aktifkan' }).click();
    const codes = (await officer.dialog.getByLabel('Kode pemulihan').inputValue()).split('\n');
    expect(codes).toHaveLength(10);
    await officer.dialog.getByRole('button', { name: 'Sudah saya simpan, lanjutkan' }).click();
    await officer.sees('Sisa kode pemulihan: 10');
    await officer.button('Akun').click();
    await officer.page.getByRole('menuitem', { name: 'Keluar' }).click();

    await officer.heading('Masuk').waitFor();
    await officer.fillSignIn(logIn);
    const field = officer.page.getByLabel('Kode dari ponsel');
    expect([await field.getAttribute('autocomplete'), await field.getAttribute('inputmode')]).toEqual([
      'one-time-code',
      'numeric',
    ]);
    expect(await seriousFindings(officer.page)).toEqual([]);
    await field.fill('000');
    await officer.button('Masuk').click();
    await officer.sees(/^Kode salah/);
    await officer.button('Pakai kode pemulihan').click();
    await officer.page.getByLabel('Kode pemulihan').fill(codes[0] ?? '');
    await officer.button('Masuk').click();
    await officer.button('Akun').waitFor();

    const administrator = await journey.enter('provinsi');
    await administrator.moveTo('/users');
    await administrator.follow('Johan Latumeten (contoh)');
    await administrator.button('Cabut verifikasi dua langkah').click();
    await administrator.dialog.getByLabel('Alasan').fill('Ponsel hilang, orangnya dikenali');
    await administrator.dialog.getByRole('button', { name: 'Cabut verifikasi dua langkah' }).click();
    await administrator.sees('belum aktif');

    const again = await journey.enter(logIn.username);
    await again.button('Akun').waitFor();
  });
});
