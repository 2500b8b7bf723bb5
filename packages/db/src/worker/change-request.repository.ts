import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { DocumentMediaType } from '@lindung/domain/agreement/document';
import type { FamilyCard } from '@lindung/domain/worker/family-card';
import type { Nik } from '@lindung/domain/worker/nik';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import type { KeyRing } from '../access/key-ring.js';
import { ownedPaper } from '../exchange/owned-paper.js';
import { type ChangeRequestRow, changeRequestTable } from './change-request.table.js';

/** The numbers of a person on one side of a change; absent: the change does not touch it, null: nothing is registered. */
export interface Numbers {
  readonly nik?: Nik | null;
  readonly familyCard?: FamilyCard | null;
}

/** Both sides of a change, as they are encrypted. */
export interface ChangedNumbers {
  readonly before: Numbers;
  readonly after: Numbers;
}

type NewRequest = Owner &
  Pick<
    ChangeRequestRow,
    'personId' | 'reason' | 'proofKind' | 'before' | 'after' | 'proposedByUserId' | 'proposedAt'
  > & { readonly numbers: ChangedNumbers };

/** A paper to be kept with a proposal. */
export type NewProof = Owner & {
  readonly requestId: string;
  readonly name: string;
  readonly mediaType: DocumentMediaType;
  readonly uploadedBy: string;
};

export type FoundProof = Owner &
  Pick<NewProof, 'requestId' | 'name' | 'mediaType'> & {
    readonly id: string;
    readonly personId: string;
    readonly size: number;
  };

type Ring = Pick<
  KeyRing,
  'encryptNumbers' | 'decryptNumbers' | 'nikIndex' | 'familyCardIndex' | 'encryptChunk' | 'decryptChunk'
>;

const PROOF = { table: 'change_proof', record: 'request_id' } as const;

const hasNumbers = ({ after }: ChangedNumbers): boolean => Object.keys(after).length > 0;

/** Proposed changes of persons and their papers within the acting jurisdiction, inside one transaction. */
export const changeRequestRepository = (tx: EntityManager, keyRing: Ring) => {
  const requests = tx.getRepository(changeRequestTable);

  const numberColumns = (numbers: ChangedNumbers) => {
    const { nik, familyCard } = numbers.before;
    return {
      numbersCipher: hasNumbers(numbers) ? keyRing.encryptNumbers(JSON.stringify(numbers)) : null,
      nikIndexBefore: nik == null ? null : keyRing.nikIndex(nik),
      familyCardIndexBefore: familyCard == null ? null : keyRing.familyCardIndex(familyCard),
    };
  };

  return {
    find: (id: string): Promise<ChangeRequestRow | null> => requests.findOneBy({ id }),

    /** NIK and family card that a proposal is about, of both sides. */
    async numbersOf(id: string): Promise<ChangedNumbers> {
      const row = await requests.findOne({ where: { id }, select: { id: true, numbersCipher: true } });
      return row?.numbersCipher
        ? (JSON.parse(keyRing.decryptNumbers(row.numbersCipher)) as ChangedNumbers)
        : { before: {}, after: {} };
    },

    async create({ numbers, ...request }: NewRequest): Promise<string> {
      const id = uuidv7();
      const { regencyId, districtId, villageId, ...said } = request;
      if (districtId === null || villageId === null) throw new Error('a person lives in a village');
      await requests.insert({ ...said, id, regencyId, districtId, villageId, ...numberColumns(numbers) });
      return id;
    },

    /** Decides, or takes back; of an accepted one what it replaced is kept. */
    async decide(
      id: string,
      decision: Pick<ChangeRequestRow, 'status' | 'decidedByUserId' | 'decidedAt'> &
        Partial<Pick<ChangeRequestRow, 'answer'>>,
      replaced?: { readonly before: ChangeRequestRow['before']; readonly numbers: ChangedNumbers },
    ): Promise<void> {
      await requests.update(
        { id },
        {
          ...decision,
          ...(replaced ? { before: replaced.before, ...numberColumns(replaced.numbers) } : {}),
        },
      );
    },

    async undo(
      id: string,
      undone: Pick<ChangeRequestRow, 'status' | 'undoneByUserId' | 'undoneAt' | 'undoReason'>,
    ): Promise<void> {
      await requests.update({ id }, undone);
    },

    /** Who brought the paper of a proposal; null: there is none. */
    async findProofBy(requestId: string): Promise<string | null> {
      const [proof]: Array<{ by: string }> = await tx.query(
        `SELECT uploaded_by AS by FROM change_proof WHERE request_id = $1`,
        [requestId],
      );
      return proof?.by ?? null;
    },

    async findProof(id: string): Promise<FoundProof | undefined> {
      const [proof]: FoundProof[] = await tx.query(
        `SELECT p.id, p.request_id AS "requestId", c.person_id AS "personId", p.name, p.media_type AS "mediaType", p.size,
                p.regency_id AS "regencyId", p.district_id AS "districtId", p.village_id AS "villageId"
         FROM change_proof p JOIN change_request c ON c.id = p.request_id WHERE p.id = $1`,
        [id],
      );
      return proof;
    },

    /** Keeps the paper of an open proposal as another version of it; a second one the database refuses. */
    async putProof(proof: NewProof, bytes: Buffer): Promise<string> {
      await tx.query(`UPDATE change_request SET version = version + 1 WHERE id = $1`, [proof.requestId]);
      return ownedPaper(tx, keyRing, PROOF).bring(proof.requestId, proof, bytes);
    },

    readProof: (id: string): Promise<Buffer> => ownedPaper(tx, keyRing, PROOF).read(id),
  };
};
