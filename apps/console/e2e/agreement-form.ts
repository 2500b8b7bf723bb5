import type { Person } from './person.js';

interface Draft {
  readonly kind?: string;
  readonly number: string;
  readonly title: string;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly office: string;
}

/** Opens the form of an agreement and fills in what every agreement says. */
export async function beginAgreement(officer: Person, draft: Draft): Promise<void> {
  await officer.follow('Perjanjian');
  await officer.follow('Tambah perjanjian');
  await officer.field('Nomor').fill(draft.number);
  if (draft.kind !== undefined) await officer.pick('Jenis', draft.kind);
  await officer.field('Judul').fill(draft.title);
  await officer.page.getByLabel('Berlaku sejak').fill(draft.from);
  await officer.page.getByLabel('Berlaku sampai').fill(draft.to);
  await officer.pick('Kantor', draft.office);
}

/** Names a payer that isn't in the list yet, and adds it without leaving the form. */
export async function addPayer(officer: Person, name: string, ward?: string): Promise<void> {
  const answered = officer.page.waitForResponse(
    (response) => response.request().postData()?.includes(`"q":"${name}"`) ?? false,
  );
  await officer.page.getByRole('combobox', { name: 'Pembayar', exact: true }).fill(name);
  await answered;
  await officer.page.getByRole('option', { name: `Tambah pembayar "${name}"`, exact: true }).click();
  if (ward !== undefined) {
    await officer.pick('Milik', 'Desa/kelurahan');
    await officer.dialog.getByRole('combobox', { name: 'Wilayah', exact: true }).fill(ward);
    await officer.page.getByRole('option', { name: new RegExp(`^${ward},`) }).click();
  }
  await officer.dialog.getByRole('button', { name: 'Simpan' }).click();
  await officer.dialog.waitFor({ state: 'hidden' });
}

/** Saves the draft, and stands on its page. */
export async function save(officer: Person, number: string): Promise<void> {
  await officer.button('Simpan').click();
  await officer.heading(number).waitFor();
}

/** Records that the agreement on the page was signed on a day. */
export async function sign(officer: Person, day: string): Promise<void> {
  await officer.button('Catat penandatanganan').click();
  await officer.dialog.getByLabel('Tanggal penandatanganan').fill(day);
  await officer.dialog.getByRole('button', { name: 'Catat penandatanganan' }).click();
  await officer.dialog.waitFor({ state: 'hidden' });
}
