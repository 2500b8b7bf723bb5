import { z } from 'zod';
import { MembershipNumber } from '../enrolment/membership.js';
import { Id, IdempotencyKey } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { reasonLine } from '../shared/text.js';
import { holdsNik, maskNikText, type Nik, parseNik } from '../worker/nik.js';
import { refusedNik, withoutNik } from '../worker/nik-in-text.js';
import type { OfficeColumn, OfficeFact } from './office-template.js';
import { type ColumnLayout, type HeaderErrorOf, keysOfHeaders, mapHeader } from './column-layout.js';

/** The columns of an office's answer. */
export const AnswerColumn = {
  nik: 'nik',
  rowNo: 'rowNo',
  fullName: 'fullName',
  membershipNumber: 'membershipNumber',
  verdict: 'verdict',
  reason: 'reason',
} as const;
export type AnswerColumn = (typeof AnswerColumn)[keyof typeof AnswerColumn];

/** As offices call them; the feedback file of a donors' portal has `Status (Y/T)`, `Keterangan Status Data`, `Nomor Identitas (NIK)`. */
const ANSWER_COLUMNS: readonly ColumnLayout<AnswerColumn>[] = [
  {
    key: 'nik',
    header: 'NIK',
    synonyms: [
      'Nomor Identitas (NIK)',
      'Nomor Identitas',
      'No Identitas',
      'Nomor NIK',
      'No KTP',
      'No NIK',
      'NIK KTP',
    ],
  },
  { key: 'rowNo', header: 'NO', synonyms: ['Nomor Urut', 'No Urut', 'Nomor'] },
  {
    key: 'fullName',
    header: 'Nama Lengkap',
    synonyms: ['Nama', 'Nama TK', 'Nama Tenaga Kerja', 'Nama Peserta', 'Nama Pekerja'],
  },
  {
    key: 'membershipNumber',
    header: 'KPJ',
    synonyms: ['No KPJ', 'Nomor KPJ', 'Nomor Peserta', 'No Peserta', 'Nomor Kartu', 'Nomor Peserta (KPJ)'],
  },
  {
    key: 'verdict',
    header: 'Status',
    synonyms: ['Status (Y/T)', 'Y/T', 'Hasil', 'Status Data', 'Status Pendaftaran', 'Status Kepesertaan'],
  },
  {
    key: 'reason',
    header: 'Keterangan',
    synonyms: ['Keterangan Status Data', 'Alasan', 'Catatan', 'Keterangan Status', 'Pesan'],
  },
];

const keys = keysOfHeaders(ANSWER_COLUMNS);

/** Headers by which the columns of our own file are found again. */
const OWN_COLUMNS: Partial<Record<OfficeFact, string>> = {
  NIK: 'NIK',
  NUMBER: 'NO',
  FULL_NAME: 'Nama Lengkap',
};

/**
 * Where each column of an answer stands: who it is by NIK or by the row of our file, and what the office says.
 * @param columns of the file that went to the office: what it calls NIK, name and number there is understood as well
 */
export const mapAnswerHeader = (
  header: readonly string[],
  columns: readonly OfficeColumn[] = [],
): Result<ReadonlyMap<AnswerColumn, number>, HeaderErrorOf<AnswerColumn>> => {
  const ours = new Map(
    columns.flatMap(({ fact, header: called }) => {
      const column = OWN_COLUMNS[fact];
      return column === undefined ? [] : [[called.trim(), column] as const];
    }),
  );
  return mapHeader(
    header.map((cell) => ours.get(cell.trim()) ?? cell),
    keys,
    [
      ['nik', 'rowNo'],
      ['membershipNumber', 'verdict'],
    ],
  );
};

/**
 * What becomes of a row of an answer; TO_RECORD until it is confirmed. The last four are of an answer to candidates: it says neither
 * yes nor no, no without a reason, both, or something of somebody whom village and district have not confirmed.
 */
export const AnswerOutcome = {
  TO_RECORD: 'TO_RECORD',
  RECORDED: 'RECORDED',
  ALREADY: 'ALREADY',
  NAME_DIFFERS: 'NAME_DIFFERS',
  OTHER_NUMBER: 'OTHER_NUMBER',
  NUMBER_OF_OTHER: 'NUMBER_OF_OTHER',
  REFUSED_BY_OFFICE: 'REFUSED_BY_OFFICE',
  NO_NUMBER: 'NO_NUMBER',
  UNKNOWN_PERSON: 'UNKNOWN_PERSON',
  UNREADABLE: 'UNREADABLE',
  NO_VERDICT: 'NO_VERDICT',
  NO_REASON: 'NO_REASON',
  TWO_VERDICTS: 'TWO_VERDICTS',
  NOT_IN_TURN: 'NOT_IN_TURN',
} as const;
export type AnswerOutcome = (typeof AnswerOutcome)[keyof typeof AnswerOutcome];

/** Outcomes that a person looks at: the file and the registry say two things. */
export const MISMATCHES = [
  AnswerOutcome.NAME_DIFFERS,
  AnswerOutcome.OTHER_NUMBER,
  AnswerOutcome.NUMBER_OF_OTHER,
  AnswerOutcome.REFUSED_BY_OFFICE,
  AnswerOutcome.NO_NUMBER,
  AnswerOutcome.UNKNOWN_PERSON,
  AnswerOutcome.UNREADABLE,
  AnswerOutcome.NO_VERDICT,
  AnswerOutcome.NO_REASON,
  AnswerOutcome.TWO_VERDICTS,
  AnswerOutcome.NOT_IN_TURN,
] as const satisfies readonly AnswerOutcome[];

/** What somebody made of a mismatch. */
export const AnswerResolution = { RECORDED_ANYWAY: 'RECORDED_ANYWAY', DISMISSED: 'DISMISSED' } as const;
export type AnswerResolution = (typeof AnswerResolution)[keyof typeof AnswerResolution];

/** What of a row can't be read, or is lacking: whom it is about, or the number that it gives. */
export const UnreadField = { NIK: 'NIK', MEMBERSHIP_NUMBER: 'MEMBERSHIP_NUMBER' } as const;
export type UnreadField = (typeof UnreadField)[keyof typeof UnreadField];

/** Why a row tells of nobody; `value` is what the file says there, a NIK masked, null where it says nothing. */
export interface Unread {
  readonly field: UnreadField;
  readonly value: string | null;
}

/** A row of an answer as it is read by itself; what can't be read is null, and `unread` says why the row tells of nobody. */
export interface AnswerRow {
  readonly nik: Nik | null;
  readonly rowNo: number | null;
  readonly fullName: string | null;
  readonly membershipNumber: string | null;
  /** Whether the office took the person; null: the file does not say. */
  readonly isAccepted: boolean | null;
  readonly reason: string | null;
  readonly unread: Unread | null;
}

const ACCEPTED = new Set(['y', 'ya', 'yes', 'aktif', 'diterima', 'valid', 'sukses', 'berhasil', 'ok']);
const REFUSED = new Set(['t', 'tidak', 'n', 'no', 'ditolak', 'gagal', 'invalid', 'nonaktif']);

/** A text that the database may keep: a number of a person in it is hidden, and what is longer is cut. */
const kept = (raw: string, most: number): string | null => {
  const text = raw.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  const safe = holdsNik(text) ? text.replaceAll(/\d/g, '•') : text;
  return safe === '' ? null : safe.slice(0, most);
};

const shortened = (raw: string): string | null => kept(raw, 60);

/** Reads a row by its cells. */
export const readAnswerRow = (cell: (column: AnswerColumn) => string): AnswerRow => {
  const nik = parseNik(cell('nik'));
  const place = /^\d{1,7}$/.exec(cell('rowNo').trim())?.[0];
  const saidNumber = cell('membershipNumber').trim();
  const number = MembershipNumber.safeParse(saidNumber);
  const verdict = cell('verdict')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
  const isAccepted = ACCEPTED.has(verdict) ? true : REFUSED.has(verdict) ? false : null;
  const rowNo = place === undefined ? null : Number(place);
  return {
    nik: nik.ok ? nik.value : null,
    rowNo,
    fullName: kept(cell('fullName'), 120),
    membershipNumber: number.success ? number.data : null,
    isAccepted,
    reason: kept(cell('reason'), 300),
    unread:
      !nik.ok && (rowNo === null || cell('nik').trim() !== '')
        ? { field: UnreadField.NIK, value: shortened(maskNikText(cell('nik'))) }
        : saidNumber !== '' && !number.success
          ? { field: UnreadField.MEMBERSHIP_NUMBER, value: shortened(saidNumber) }
          : null,
  };
};

/** Reads the office's answer to a decree: what it would do is shown first. */
export const StartOfficeAnswer = z.object({ idempotencyKey: IdempotencyKey, decreeId: Id, fileId: Id });
export type StartOfficeAnswer = z.infer<typeof StartOfficeAnswer>;

/** Records what an answer says, numbers or verdicts, that was looked at. */
export const ConfirmOfficeAnswer = z.object({ idempotencyKey: IdempotencyKey, jobId: Id });
export type ConfirmOfficeAnswer = z.infer<typeof ConfirmOfficeAnswer>;

/** Says what becomes of a row in which the office and the registry differ. */
export const ResolveOfficeAnswer = z.object({
  idempotencyKey: IdempotencyKey,
  jobId: Id,
  lineNo: z.int().min(1),
  resolution: z.enum(AnswerResolution),
  reason: reasonLine(300).refine(withoutNik, refusedNik),
});
export type ResolveOfficeAnswer = z.infer<typeof ResolveOfficeAnswer>;

export type OfficeAnswerError =
  | { code: 'ANSWER_RESOLVED' }
  | { code: 'ANSWER_NOT_CONFIRMED' }
  | { code: 'ANSWER_NOT_RECORDABLE'; outcome: AnswerOutcome };

/** What the office says is recorded all the same where names or numbers differ: who the person is, is known there. */
export const canBeRecordedAnyway = (outcome: AnswerOutcome): boolean =>
  outcome === AnswerOutcome.NAME_DIFFERS || outcome === AnswerOutcome.OTHER_NUMBER;

/** Whether a row may be resolved so. */
export const decideResolveAnswer = (
  row: {
    readonly outcome: AnswerOutcome;
    readonly isConfirmed: boolean;
    readonly resolution: AnswerResolution | null;
    /** Whether it says a number, or a verdict on a candidate; what it said may be forgotten by now. */
    readonly saysSomething: boolean;
  },
  resolution: AnswerResolution,
): Result<true, OfficeAnswerError> => {
  const { outcome } = row;
  if (!row.isConfirmed) return err({ code: 'ANSWER_NOT_CONFIRMED' });
  if (row.resolution !== null) return err({ code: 'ANSWER_RESOLVED' });
  const isMismatch = MISMATCHES.some((mismatch) => mismatch === outcome);
  const isRecordable = canBeRecordedAnyway(outcome) && row.saysSomething;
  if (!isMismatch || (resolution === AnswerResolution.RECORDED_ANYWAY && !isRecordable))
    return err({ code: 'ANSWER_NOT_RECORDABLE', outcome });
  return ok(true);
};
