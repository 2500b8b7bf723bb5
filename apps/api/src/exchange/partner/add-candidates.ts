import { candidateListVersionTable } from '@lindung/db/enrolment/candidate-list-version.table';
import {
  type JudgedPartnerRow,
  partnerCandidateRepository,
} from '@lindung/db/enrolment/partner-candidate.repository';
import { applyStaged, lockImports } from '@lindung/db/exchange/apply-staged';
import { findImportList, type ImportTarget } from '@lindung/db/exchange/import-target';
import { countStaged, countTellingRows, judgeLanded } from '@lindung/db/exchange/judge-staged';
import { personsWritten } from '@lindung/db/exchange/persons-written';
import { landCandidates } from '@lindung/db/exchange/land-candidates';
import { listVillageEntries } from '@lindung/db/exchange/village-entries';
import { villageRepository } from '@lindung/db/territory/village.repository';
import { duplicatePairRepository } from '@lindung/db/worker/duplicate-pair.repository';
import { CandidateColumn } from '@lindung/domain/enrolment/candidate-columns';
import {
  AddCandidates,
  judgeReferences,
  PartnerRowOutcome,
  type PartnerRow,
  ReferenceProblem,
} from '@lindung/domain/enrolment/partner-candidate';
import { villageDirectory } from '@lindung/domain/enrolment/village-directory';
import { v7 as uuidv7 } from 'uuid';

import { DomainError } from '../../graphql/domain-error.js';
import { answeringUseCase, userOf, type UseCaseTools } from '../../writing/use-case.js';
import { occupationsOfFile, stagedRow } from '../candidates/read-candidate-file.js';
import { RowIds } from '../candidates/row-ids.js';
import { AddedRows, keptProblem, type KeptRow } from './row-outcome.js';

const FIELDS = Object.values(CandidateColumn);
/** The fields of a row in the order of the layout, so that a row is read as one of a file is. */
const table = {
  header: FIELDS,
  mapping: {
    positions: new Map(FIELDS.map((field, at) => [field, at])),
    codeParts: undefined,
    ignored: [],
  },
};
const nikAt = FIELDS.indexOf('nik');

/** What no column of the database takes is put so that it can be told as what it is: a control character, or half a sign. */
const storable = (text: string): string => Buffer.from(text.replaceAll('\u0000', '\u0001')).toString();

/** A row of the call that has to be looked at, by the number of its line. */
interface SentRow {
  readonly lineNo: number;
  readonly reference: string;
  readonly row: Buffer;
  readonly cells: readonly string[];
}

/**
 * Puts the rows of a partner's application onto a list, each by itself: read, checked and matched as the rows of a file are, in one
 * transaction and by as many statements for one row as for all. It adds people and changes none; the list keeps the call as an
 * import, which its keeper can take back.
 * @throws DomainError RATE_LIMITED, telling nothing, when the key has asked by too many NIKs of others
 */
export const addCandidates = answeringUseCase(
  'addCandidates',
  AddCandidates,
  AddedRows,
  async (tools, { candidateListId, rows }) => {
    const { tx, actor, services } = tools;
    const list = await findImportList(tx, candidateListId);
    if (!list) throw new DomainError({ code: 'NOT_FOUND' }, 'candidateListId');
    const target = { ...list, jobId: uuidv7() };
    await lockImports(tx, target);
    const answers = new Map<number, KeptRow>();
    const problems = judgeReferences(rows.map(({ reference }) => reference));
    const sent = rows.map((row, at) => sentRow(tools, row, at + 1));
    const partners = partnerCandidateRepository(tx);
    const usable = sent.filter((_, at) => problems[at] === null);
    const known = new Map(
      (
        await partners.findKnown(
          candidateListId,
          userOf(actor),
          usable.map(({ reference }) => reference),
        )
      ).map((each) => [each.reference, each]),
    );
    for (const [at, { lineNo, reference, row }] of sent.entries()) {
      const problem = problems[at] ?? null;
      const before = problem === null ? known.get(reference) : undefined;
      if (problem !== null) answers.set(lineNo, refusedReference(problem));
      else if (before)
        answers.set(
          lineNo,
          before.row.equals(row)
            ? { outcome: PartnerRowOutcome.UPDATED_NOTHING, personId: before.personId, problems: [] }
            : refusedReference(ReferenceProblem.REFERENCE_TAKEN),
        );
    }
    const toJudge = usable.filter(({ lineNo }) => !answers.has(lineNo));
    const judged = toJudge.length === 0 ? undefined : await placeRows(tools, target, toJudge);
    for (const row of judged?.rows ?? []) answers.set(row.lineNo, outcomeOf(row));
    const { seal } = services.keyRing.partnerIds(userOf(actor));
    const answer = sent.map(({ lineNo, reference }, at): AddedRows[number] => {
      const kept = answers.get(lineNo);
      if (!kept) throw new Error('a row of the call has no outcome');
      const isReferenceShown = problems[at] === null || problems[at] === ReferenceProblem.REFERENCE_TWICE;
      return {
        row: lineNo,
        reference: isReferenceShown ? reference : null,
        outcome: kept.outcome,
        candidateId: kept.personId === null ? null : seal(kept.personId),
        problems: [...kept.problems],
      };
    });
    const count = (outcome: PartnerRowOutcome) => answer.filter((row) => row.outcome === outcome).length;
    return {
      id: candidateListId,
      objectType: 'CANDIDATE_LIST',
      owner: list,
      persons: judged?.persons ?? [],
      rowCount: count('ADDED'),
      details: {
        ...(judged && { version: judged.version }),
        lines: rows.length,
        added: count('ADDED'),
        unchanged: count('ALREADY_ON_LIST') + count('UPDATED_NOTHING'),
        refused: count('REFUSED'),
      },
      answer,
    };
  },
);

function sentRow({ services: { keyRing } }: UseCaseTools, sent: PartnerRow, lineNo: number): SentRow {
  const cells = FIELDS.map((field) => storable(sent[field]));
  return {
    lineNo,
    reference: sent.reference,
    row: keyRing.fingerprint(`row of a partner\n${JSON.stringify(cells)}`),
    cells,
  };
}

const refusedReference = (problem: ReferenceProblem): KeptRow => ({
  outcome: PartnerRowOutcome.REFUSED,
  personId: null,
  problems: [{ field: 'reference', code: problem, value: null, remedy: null }],
});

/** Only who stands on the list through this very call or reference is named by an id. */
const outcomeOf = ({ outcome, personId, issues }: JudgedPartnerRow): KeptRow => {
  if (outcome === 'REFUSED')
    return { outcome: PartnerRowOutcome.REFUSED, personId: null, problems: issues.map(keptProblem) };
  return outcome === 'ADDED'
    ? { outcome: PartnerRowOutcome.ADDED, personId, problems: [] }
    : { outcome: PartnerRowOutcome.ALREADY_ON_LIST, personId: null, problems: [] };
};

/** Judges rows by themselves, among each other and beside the registry, and writes those that are taken. */
async function placeRows(
  tools: UseCaseTools,
  target: ImportTarget,
  sent: readonly SentRow[],
): Promise<{ rows: readonly JudgedPartnerRow[]; persons: readonly string[]; version: number }> {
  const { tx, actor, today, now, services } = tools;
  const { jobId, listId } = target;
  const partnerId = userOf(actor);
  const { tries } = services.nikLimits;
  // Once the tries are used up no row is judged, or the refusal itself would tell which NIKs are known.
  if (await tries.isUsedUp(actor)) await tries.consume(actor, 1);
  const reading = {
    keyRing: services.keyRing,
    ids: new RowIds(() => now().getTime()),
    referenceDay: today,
    findVillage: villageDirectory(await listVillageEntries(tx, target.sourceDate, today), target),
    knownPrefixes: await villageRepository(tx).listNikPrefixes(),
    acceptedKinds: new Set<never>(),
    occupationOf: occupationsOfFile(),
    isHomeRequired: true,
  };
  async function* staged() {
    for (const { lineNo, cells } of sent)
      yield stagedRow(table, { lineNo, cells }, { nikAt, family: undefined }, reading);
  }
  const partners = partnerCandidateRepository(tx);
  await partners.keepAsImport(target, { partnerId, name: actor.name, lines: sent.length, at: now() });
  await landCandidates(tx, { ...target, id: jobId }, staged(), new AbortController().signal);
  await judgeLanded(tx, target);
  const telling = await countTellingRows(tx, jobId);
  if (telling > 0) await tries.consume(actor, telling);
  await partners.keepRegistered(jobId);
  const counts = await countStaged(tx, jobId);
  await partners.keepCounts(jobId, counts);
  const { version } = await applyStaged(tx, target, false, today, { partnerId, lines: sent });
  const { lines, added, changed, unchanged, refused } = counts;
  const { regencyId, districtId, villageId } = target;
  await tx.getRepository(candidateListVersionTable).insert({
    listId,
    number: version,
    jobId,
    fileName: actor.name,
    fileSha256: services.keyRing.fingerprint(`call of a partner\n${jobId}`),
    importedByUserId: partnerId,
    lines,
    added,
    changed,
    unchanged,
    refused,
    regencyId,
    districtId,
    villageId,
  });
  const persons = await personsWritten(tx, jobId);
  await duplicatePairRepository(tx).searchOf(persons);
  return { rows: await partners.listJudged(jobId), persons, version };
}
