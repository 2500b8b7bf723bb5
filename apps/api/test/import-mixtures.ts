import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect } from 'vitest';

import {
  candidate,
  type CandidateLine,
  countRows,
  csvOf,
  getFile,
  imported,
  newList,
} from './candidate-file.js';
import type { Client } from './world.js';

/** What can be done to a good line so that it is refused; `before` is the line that stands above it. */
const spoils: ReadonlyArray<(line: CandidateLine, before: CandidateLine) => Partial<CandidateLine>> = [
  ({ NIK }) => ({ NIK: NIK.slice(0, 15) }),
  ({ NIK }) => ({ NIK: `${NIK}0` }),
  () => ({ NIK: '7,37E+15' }),
  (_, { NIK }) => ({ NIK }),
  () => ({ 'Nama Lengkap': '' }),
  () => ({ 'Tanggal Lahir': '31/02/1980' }),
  () => ({ 'Tanggal Lahir': '05/13/1960' }),
  () => ({ 'Jenis Kelamin': '=1+1' }),
  () => ({ 'Kode Wilayah': '', 'Desa/Kelurahan': 'Antah "Berantah"; dst' }),
  () => ({ Desil: 'x', 'No HP': '@SUM(A1)' }),
];

/** Per line nothing (a good one) or which spoil. The first is good, so that each has one above it. */
const mixture = fc
  .array(fc.option(fc.nat(spoils.length - 1), { freq: 2 }), { minLength: 1, maxLength: 40 })
  .map((kinds) => [null, ...kinds]);

let people = 5_000;

/**
 * Imports mixtures of good and spoiled lines: every line is counted once, and the file of the refused rows, with each row put
 * right where it stands, is taken wholly.
 */
export async function expectMixturesReconcile(officer: Client, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(mixture, fc.constantFrom(';', ',', '\t'), async (kinds, delimiter) => {
      const good = kinds.map(() => candidate((people += 1)));
      const sent = good.reduce<CandidateLine[]>((lines, line, at) => {
        const spoil = spoils[kinds[at] ?? -1];
        // A double of a spoiled NIK would be none: it repeats the first line, which is good.
        return [...lines, { ...line, ...spoil?.(line, lines[0] ?? line) }];
      }, []);
      const refused = good.filter((_, at) => kinds[at] !== null);
      const listId = await newList(officer);
      const { result } = await imported(officer, listId, csvOf(sent, { delimiter }));
      const none = { changed: 0, unchanged: 0 };
      const added = sent.length - refused.length;
      expect(result).toMatchObject({ ...none, lines: sent.length, added, refused: refused.length });
      if (refused.length === 0) return;

      const { bytes } = await getFile(officer, String(result?.['downloadFileId']));
      const rows = parse(bytes, { columns: true, delimiter }) as Array<Record<string, string>>;
      expect(rows).toHaveLength(refused.length);
      const corrected = rows.map((row, at) => ({ ...row, ...refused[at] }));
      const [header] = corrected;
      const text = [Object.keys(header ?? {}), ...corrected.map((row) => Object.values(row))]
        .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
        .join('\n');
      const again = await imported(officer, listId, Buffer.from(text));
      expect(again.result).toMatchObject({
        ...none,
        lines: refused.length,
        added: refused.length,
        refused: 0,
        downloadFileId: null,
      });
      expect(await countRows(officer.world, 'candidate', `list_id = '${listId}'`)).toBe(good.length);
    }),
    { numRuns },
  );
}
