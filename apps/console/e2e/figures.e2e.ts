import { describe, expect } from 'vitest';

import { test } from './journey.js';
import type { Person } from './person.js';

const firstPage = '/';
const ofParepare = '/?wilayah=73.72';

const numberIn = (text: string) => Number(/[\d.]+/.exec(text)?.[0].replaceAll('.', ''));

/** How many rows the list says that it has. */
async function rowsOf({ page }: Person): Promise<number> {
  const count = page.getByRole('status').filter({ hasText: /baris$/ });
  await count.waitFor();
  return numberIn(await count.innerText());
}

/** Follows a number to its list. @returns the number, and how many rows the list says it has */
async function follow(person: Person, name: RegExp): Promise<{ figure: number; rows: number }> {
  const door = person.page.getByRole('main').getByRole('link', { name }).first();
  const figure = numberIn(await door.innerText());
  await door.click();
  return { figure, rows: await rowsOf(person) };
}

/**
 * Follows a number of a page until it and its list are of the same moment: other people enrol and bill on the same server
 * meanwhile, and the console shows a figure for ten seconds before it asks again.
 */
async function open(person: Person, page: string, name: RegExp): Promise<{ figure: number; rows: number }> {
  for (let attempt = 1; ; attempt += 1) {
    await person.moveTo(page);
    const seen = await follow(person, name);
    if (seen.rows === seen.figure || attempt === 3) return seen;
    await person.page.reload();
  }
}

/** The same by keyboard alone, of a number on the first page. */
async function openByKeyboard(person: Person, name: RegExp): Promise<{ figure: number; rows: number }> {
  for (let attempt = 1; ; attempt += 1) {
    await person.moveTo(firstPage);
    const door = person.link(name);
    await person.tabTo(door);
    const card = await person.page.getByRole('main').innerText();
    const figure = numberIn(/Terlindungi\s+([\d.]+)/.exec(card)?.[1] ?? '');
    await person.page.keyboard.press('Enter');
    const rows = await rowsOf(person);
    if (rows === figure || attempt === 3) return { figure, rows };
    await person.page.reload();
  }
}

/** The seats of all agreements of the list, which a column shows as taken of granted. */
async function seatsListed({ page }: Person): Promise<{ taken: number; granted: number }> {
  const cells = page.getByRole('main').getByRole('cell', { name: /^[\d.]+ dari [\d.]+$/ });
  await cells.first().waitFor();
  const sums = { taken: 0, granted: 0 };
  for (const cell of await cells.allInnerTexts()) {
    const [taken = '', granted = ''] = cell.split(' dari ');
    sums.taken += numberIn(taken);
    sums.granted += numberIn(granted);
  }
  return sums;
}

/** The same for the seats of Parepare: others sign agreements meanwhile. */
async function openSeats(person: Person): Promise<{ figure: number; listed: number }> {
  for (let attempt = 1; ; attempt += 1) {
    await person.moveTo(firstPage);
    const { figure } = await follow(person, /kursi kuota di Kota Parepare/);
    const listed = (await seatsListed(person)).granted;
    if (listed === figure || attempt === 3) return { figure, listed };
    await person.page.reload();
  }
}

describe('A number of the first page', () => {
  test('opens the people that it counts, in the row of a regency and on its page', async ({ journey }) => {
    const admin = await journey.enter('provinsi');
    for (const page of [firstPage, ofParepare]) {
      const people = await open(admin, page, /orang terlindungi di Kota Parepare/);
      expect(people.figure).toBeGreaterThan(0);
      expect(people.rows).toBe(people.figure);
    }
    const taken = await open(admin, firstPage, /kursi terisi di Kota Parepare/);
    expect(taken.figure).toBeGreaterThan(0);
    expect(taken.rows).toBe(taken.figure);
  });

  test('opens the agreements whose seats it adds up, and the bills that it counts', async ({ journey }) => {
    const admin = await journey.enter('provinsi');
    await admin.heading('Sulawesi Selatan').waitFor();
    const seats = await openSeats(admin);
    expect(seats.listed).toBe(seats.figure);

    const bills = await open(admin, firstPage, /belum dibayar di Kota Parepare/);
    expect(bills.rows).toBe(bills.figure);
  });

  test('that no list counts leads to the page that says where it comes from', async ({ journey }) => {
    const admin = await journey.enter('provinsi');
    const potential = admin.link(/pekerja potensial di Kota Parepare/).first();
    const said = await potential.innerText();
    await potential.click();
    const origin = admin.section('Dari mana angkanya');
    await origin.getByText(said, { exact: true }).waitFor();
    await origin.getByText('Sumber potensi').waitFor();
  });

  test('is of the day that one chooses, opens the people of that day, and stays in the address', async ({
    journey,
  }) => {
    const admin = await journey.enter('provinsi');
    await admin.heading('Sulawesi Selatan').waitFor();
    const day = admin.page.getByLabel('Tanggal keadaan');
    await day.fill('2024-05-20');
    await admin.sees(/Keadaan per 20 Mei 2024/);
    expect(admin.page.url()).toContain('tanggal=2024-05-20');
    const then = await follow(admin, /orang terlindungi di Kota Parepare/);
    expect(then.figure).toBeGreaterThan(0);
    expect(then.rows).toBe(then.figure);

    // Before the agreement of 13 May nobody was protected under it.
    await admin.moveTo('/?tanggal=2024-05-12');
    await admin.sees(/Keadaan per 12 Mei 2024/);
    await admin.page.getByRole('row', { name: /^Parepare 0 / }).waitFor();
  });

  test('of a regency opens the same for its own officer, by keyboard', async ({ journey }) => {
    const officer = await journey.enter('parepare.keuangan');
    await officer.heading('Kota Parepare').waitFor();
    const { figure, rows } = await openByKeyboard(officer, /^Terlindungi\. /);
    expect(rows).toBe(figure);

    const seats = await openSeats(officer);
    expect(seats.listed).toBe(seats.figure);

    await officer.moveTo(firstPage);
    const contributions = officer.link(/^Iuran /);
    await contributions.waitFor();
    const [, billed = ''] = (await officer.link(/dibayar, Kota Parepare/).innerText()).split(' dari ');
    await contributions.click();
    await officer.heading('Tagihan').waitFor();
    await officer.page.getByRole('rowheader').first().waitFor();
    const amounts = await officer.page.getByRole('cell', { name: /^Rp/ }).allInnerTexts();
    expect(amounts.reduce((sum, amount) => sum + numberIn(amount), 0)).toBe(numberIn(billed));
  });
});
