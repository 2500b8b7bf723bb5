import { createHmac, randomBytes } from 'node:crypto';

import type { Bank } from '@lindung/domain/worker/bank';
import type { BankNumber } from '@lindung/domain/worker/bank-account';
import type { FamilyCard } from '@lindung/domain/worker/family-card';
import type { Nik } from '@lindung/domain/worker/nik';

import type { Database } from '../database.js';
import { type DataKey, FieldCipher } from '../shared/field-cipher.js';
import { type PartnerIds, partnerIds } from './partner-ids.js';
import { makeTrailSigner, type TrailSigner } from './trail-signer.js';
import { wrapKey, unwrapKey } from './wrapped-key.js';

/** What a data key is for; one key of each purpose is in use. */
const KeyPurpose = {
  FIELD_ENCRYPTION: 'FIELD_ENCRYPTION',
  BLIND_INDEX: 'BLIND_INDEX',
  CURSOR_SIGNING: 'CURSOR_SIGNING',
  TRAIL_SIGNING: 'TRAIL_SIGNING',
  BANK_ENCRYPTION: 'BANK_ENCRYPTION',
  BANK_INDEX: 'BANK_INDEX',
} as const;
type KeyPurpose = (typeof KeyPurpose)[keyof typeof KeyPurpose];

const KEY_BYTES = 32;

/** Encrypts, finds and signs with the data keys of this installation. */
export interface KeyRing {
  /** What the database keeps of a NIK. Encrypting twice gives two values. */
  readonly encryptNik: (nik: Nik) => Buffer;
  /** @throws Error when the value was changed or its key is not in the ring. */
  readonly decryptNik: (value: Buffer) => Nik;
  /** What the database keeps of the number of a family card; never equal to a person's value. */
  readonly encryptFamilyCard: (card: FamilyCard) => Buffer;
  readonly decryptFamilyCard: (value: Buffer) => FamilyCard;
  /** What the database keeps of the NIK of an heir, who is another person than the one in the registry. */
  readonly encryptHeirNik: (nik: Nik) => Buffer;
  readonly decryptHeirNik: (value: Buffer) => Nik;
  /** The number of a bank account, by a key of its own: whoever has that of NIKs reads none (UU 27/2022 Art. 4 (2)). */
  readonly encryptBankNumber: (number: BankNumber) => Buffer;
  readonly decryptBankNumber: (value: Buffer) => BankNumber;
  /** The bank book that shows such a number, by the same key. */
  readonly encryptBankBook: (bytes: Buffer) => Buffer;
  readonly decryptBankBook: (value: Buffer) => Buffer;
  /** The numbers of a person in a change that is proposed. */
  readonly encryptNumbers: (text: string) => Buffer;
  readonly decryptNumbers: (value: Buffer) => string;
  /** The cell of a refused row, whatever stands in it; never equal to a person's value. */
  readonly encryptCell: (text: string) => Buffer;
  readonly decryptCell: (value: Buffer) => string;
  /** A piece of a stored file: files hold numbers of persons, so their bytes are kept like one. */
  readonly encryptChunk: (bytes: Buffer) => Buffer;
  readonly decryptChunk: (value: Buffer) => Buffer;
  /** What a job is to do, where it may name persons. */
  readonly encryptParams: (text: string) => Buffer;
  readonly decryptParams: (value: Buffer) => string;
  /** What telephone and server both know, from which the codes of a second factor are made. */
  readonly encryptFactor: (secret: string) => Buffer;
  readonly decryptFactor: (value: Buffer) => string;
  /** What a browser keeps for itself while it is at the identity provider. */
  readonly encryptVisit: (text: string) => Buffer;
  readonly decryptVisit: (value: Buffer) => string;
  /** 32 bytes by which a NIK is found without being read: the same for the same NIK. */
  readonly nikIndex: (nik: Nik) => Buffer;
  /** 32 bytes by which the NIK of an heir is compared, and never with that of a person of the registry. */
  readonly heirNikIndex: (nik: Nik) => Buffer;
  /** 32 bytes by which those are counted who are paid to one account, by a key of its own. */
  readonly bankIndex: (bank: Bank, number: BankNumber) => Buffer;
  /** 32 bytes by which those are found who share a family card; another than that of the same digits as a NIK. */
  readonly familyCardIndex: (card: FamilyCard) => Buffer;
  /** 32 bytes that are the same for the same text and tell nothing of it to who has the database without the keys. */
  readonly fingerprint: (text: string) => Buffer;
  /** The ids of persons as one partner's application knows them. */
  readonly partnerIds: (apiClientId: string) => PartnerIds;
  /** 32 bytes with which positions in lists are sealed. */
  readonly cursorKey: Buffer;
  /** Signs the seals of the trail. */
  readonly trailSigner: TrailSigner;
}

interface KeyRow {
  readonly id: number;
  readonly purpose: KeyPurpose;
  readonly wrapped_key: Buffer;
  readonly retired: boolean;
}

/**
 * Opens the key ring with the master key (32 bytes); at the first start it makes the data keys.
 * @throws Error when the master key is not the one that wrapped them: then nothing could be read, and nothing may be written.
 */
export async function openKeyRing(database: Database, masterKey: Buffer): Promise<KeyRing> {
  if (masterKey.length !== KEY_BYTES) throw new RangeError('a master key has 32 bytes');
  const rows = await loadOrMakeKeys(database, masterKey);
  const keys = rows.map((row) => ({ ...row, secret: unwrapKey(row.wrapped_key, masterKey, aad(row)) }));
  const inUse = (purpose: KeyPurpose): DataKey => {
    const key = keys.find((candidate) => candidate.purpose === purpose && !candidate.retired);
    if (!key) throw new Error(`the key ring has no key for ${purpose}`);
    return key;
  };
  const cipherOf = (field: string, purpose: KeyPurpose = KeyPurpose.FIELD_ENCRYPTION) =>
    new FieldCipher(
      field,
      inUse(purpose),
      keys.filter((key) => key.purpose === purpose && key.retired),
    );
  const nikCipher = cipherOf('person.nik');
  const familyCardCipher = cipherOf('person.family_card');
  const heirCipher = cipherOf('person_heir.nik');
  const bankNumberCipher = cipherOf('bank_account.number', KeyPurpose.BANK_ENCRYPTION);
  const bankBookCipher = cipherOf('bank_book_chunk.bytes', KeyPurpose.BANK_ENCRYPTION);
  const numbersCipher = cipherOf('change_request.numbers');
  const cellCipher = cipherOf('staged_candidate.nik_cell');
  const chunkCipher = cipherOf('file_chunk.bytes');
  const paramsCipher = cipherOf('job.params');
  const factorCipher = cipherOf('second_factor.secret');
  const visitCipher = cipherOf('provider.visit');
  const indexKey = inUse(KeyPurpose.BLIND_INDEX).secret;
  const bankIndexKey = inUse(KeyPurpose.BANK_INDEX).secret;
  return {
    encryptNik: (nik) => nikCipher.encrypt(nik),
    decryptNik: (value) => nikCipher.decrypt(value) as Nik,
    encryptFamilyCard: (card) => familyCardCipher.encrypt(card),
    decryptFamilyCard: (value) => familyCardCipher.decrypt(value) as FamilyCard,
    encryptHeirNik: (nik) => heirCipher.encrypt(nik),
    decryptHeirNik: (value) => heirCipher.decrypt(value) as Nik,
    encryptBankNumber: (number) => bankNumberCipher.encrypt(number),
    decryptBankNumber: (value) => bankNumberCipher.decrypt(value) as BankNumber,
    encryptBankBook: (bytes) => bankBookCipher.encrypt(bytes),
    decryptBankBook: (value) => bankBookCipher.decryptBytes(value),
    encryptNumbers: (text) => numbersCipher.encrypt(text),
    decryptNumbers: (value) => numbersCipher.decrypt(value),
    encryptCell: (text) => cellCipher.encrypt(text),
    decryptCell: (value) => cellCipher.decrypt(value),
    encryptChunk: (bytes) => chunkCipher.encrypt(bytes),
    decryptChunk: (value) => chunkCipher.decryptBytes(value),
    encryptParams: (text) => paramsCipher.encrypt(text),
    decryptParams: (value) => paramsCipher.decrypt(value),
    encryptFactor: (secret) => factorCipher.encrypt(secret),
    decryptFactor: (value) => factorCipher.decrypt(value),
    encryptVisit: (text) => visitCipher.encrypt(text),
    decryptVisit: (value) => visitCipher.decrypt(value),
    nikIndex: (nik) => createHmac('sha256', indexKey).update(nik).digest(),
    // No NIK begins like these: the uses of the key never meet.
    familyCardIndex: (card) => createHmac('sha256', indexKey).update('family card\n').update(card).digest(),
    heirNikIndex: (nik) => createHmac('sha256', indexKey).update('heir\n').update(nik).digest(),
    bankIndex: (bank, number) => createHmac('sha256', bankIndexKey).update(`${bank}\n${number}`).digest(),
    fingerprint: (text) => createHmac('sha256', indexKey).update('fingerprint\n').update(text).digest(),
    partnerIds: (apiClientId) =>
      partnerIds(createHmac('sha256', indexKey).update('partner ids\n').update(apiClientId).digest()),
    cursorKey: inUse(KeyPurpose.CURSOR_SIGNING).secret,
    trailSigner: makeTrailSigner(
      inUse(KeyPurpose.TRAIL_SIGNING),
      keys.filter((key) => key.purpose === KeyPurpose.TRAIL_SIGNING && key.retired),
    ),
  };
}

/** A wrapped key is bound to its row: one purpose's key can't be passed off as another's. */
const aad = ({ id, purpose }: Pick<KeyRow, 'id' | 'purpose'>) => `${id} ${purpose}`;

const allKeys = `SELECT id, purpose, wrapped_key, retired_at IS NOT NULL AS retired FROM key_ring ORDER BY id`;

async function loadOrMakeKeys(database: Database, masterKey: Buffer): Promise<readonly KeyRow[]> {
  const [found] = await database.read<[KeyRow[]]>({ as: 'GATE' }, [{ text: allKeys }]);
  if (missingPurposes(found).length === 0) return found;
  return database.write({ as: 'GATE' }, async (tx) => {
    // Of two first starts one makes the keys.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('lindung key ring', 0))`);
    const had: KeyRow[] = await tx.query(allKeys);
    const lastId = Math.max(0, ...had.map(({ id }) => id));
    const made = missingPurposes(had).map((purpose, index) => {
      const id = lastId + index + 1;
      return {
        id,
        purpose,
        wrapped_key: wrapKey(randomBytes(KEY_BYTES), masterKey, aad({ id, purpose })),
        retired: false,
      };
    });
    for (const { id, purpose, wrapped_key } of made) {
      await tx.query(`INSERT INTO key_ring (id, purpose, wrapped_key) VALUES ($1, $2, $3)`, [
        id,
        purpose,
        wrapped_key,
      ]);
    }
    return [...had, ...made];
  });
}

/** What a first start makes, and the first one of a version that has learned to use one more. */
const missingPurposes = (keys: readonly KeyRow[]): readonly KeyPurpose[] =>
  Object.values(KeyPurpose).filter((purpose) => !keys.some((key) => key.purpose === purpose && !key.retired));
