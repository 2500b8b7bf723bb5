import type { KeyRing } from '@lindung/db/access/key-ring';
import type { AuditObjectType } from '@lindung/domain/access/audit-event';
import type { Grant } from '@lindung/domain/access/grant';
import type { OperationName } from '@lindung/domain/access/policy';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';

import { type Actor, actingAs, writingAs } from '../acting/actor.js';
import { type AuditedAct, writeAuditEvent } from '../acting/audit-row.js';
import { requireActor } from '../acting/require-operation.js';
import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext, Services } from '../request-context.js';
import { fieldOfMissing } from './field-of-missing.js';
import { parseCommand } from './parse-command.js';

/** What a use case works with: one transaction, the acting user, the day; nothing reaches around them. */
export interface UseCaseTools {
  readonly tx: EntityManager;
  readonly actor: Actor;
  readonly grant: Grant;
  readonly today: BusinessDate;
  readonly now: () => Date;
  readonly requestId: string;
  readonly services: Services;
}

/** What a use case has done; the trail's event is made of it. */
export interface Done extends Pick<AuditedAct, 'owner' | 'details' | 'persons'> {
  readonly id: string;
  readonly objectType: AuditObjectType;
  readonly rowCount?: number;
  /** The record that the API answers with, where it is another than the one of which the trail tells. */
  readonly answerId?: string;
}

/** The account that acts: of a user, or of a partner's application. @throws DomainError UNAUTHENTICATED */
export function userOf(actor: Actor): string {
  if (actor.userId === null) throw new DomainError({ code: 'UNAUTHENTICATED' });
  return actor.userId;
}

export type UseCase = (context: RequestContext, input: unknown) => Promise<string>;

/**
 * Makes a write: require access, parse, then in one transaction claim the idempotency key, do the work and write the trail.
 * An id in the input that the database finds no record for is refused as NOT_FOUND at its field.
 * @returns a function from the raw input to the id of the record; the same key again answers the same id and does nothing.
 */
export function useCase<Command extends { idempotencyKey: string }>(
  operation: OperationName,
  command: z.ZodType<Command>,
  work: (tools: UseCaseTools, command: Command) => Promise<Done>,
  {
    toldEveryTime = false,
  }: {
    /** For work that changes nothing but shows something: the trail keeps a repeated request too. */ readonly toldEveryTime?: boolean;
  } = {},
): UseCase {
  return async (context, input) => {
    const written = await carryOut(context, input, { operation, command, work, toldEveryTime });
    return written.resultId;
  };
}

/**
 * Makes a write whose answer is told the same every time that its key is: it is kept with the key, sealed, as long as that is.
 * @returns a function from the raw input to the answer
 */
export function answeringUseCase<Command extends { idempotencyKey: string }, Answer>(
  operation: OperationName,
  command: z.ZodType<Command>,
  answer: z.ZodType<Answer>,
  work: (tools: UseCaseTools, command: Command) => Promise<Done & { readonly answer: Answer }>,
): (context: RequestContext, input: unknown) => Promise<Answer> {
  return async (context, input) => {
    const { services } = context;
    const seal = ({ answer: made }: { readonly answer: Answer }) =>
      services.keyRing.encryptParams(JSON.stringify(made));
    const { sealed } = await carryOut(context, input, { operation, command, work, seal });
    if (sealed === null) throw new Error(`${operation} was carried out without an answer`);
    return answer.parse(JSON.parse(services.keyRing.decryptParams(sealed)));
  };
}

/** What a key stands for: the record that was written, and the answer where it is kept. */
interface Carried {
  readonly resultId: string;
  readonly sealed: Buffer | null;
}

async function carryOut<Command extends { idempotencyKey: string }, D extends Done>(
  context: RequestContext,
  input: unknown,
  {
    operation,
    command,
    work,
    toldEveryTime = false,
    seal,
  }: {
    readonly operation: OperationName;
    readonly command: z.ZodType<Command>;
    readonly work: (tools: UseCaseTools, command: Command) => Promise<D>;
    readonly toldEveryTime?: boolean;
    readonly seal?: (done: D) => Buffer;
  },
): Promise<Carried> {
  const { actor: asking, grant } = requireActor(context, operation, input);
  const actor = writingAs(asking);
  const parsed = parseCommand(command, input);
  const { services, requestId } = context;
  const written = services.database.write(actingAs(actor), async (tx) => {
    const earlier = await claimKey(tx, services.keyRing, actor, operation, parsed);
    if (earlier !== undefined && !toldEveryTime) return earlier;
    const done = await work(
      { tx, actor, grant, today: services.clock.today(), now: services.clock.now, requestId, services },
      parsed,
    );
    await writeAuditEvent(tx, actor, { ...actOf(done), operation, requestId }, done.rowCount);
    const carried = { resultId: done.answerId ?? done.id, sealed: seal?.(done) ?? null };
    await tx.query(
      `UPDATE idempotency SET result_id = $4, answer = $5 WHERE actor_id = $1 AND operation = $2 AND key = $3`,
      [actor.userId, operation, parsed.idempotencyKey, carried.resultId, carried.sealed],
    );
    return carried;
  });
  return written.catch((error: unknown) => {
    const field = fieldOfMissing(error, parsed);
    throw field === undefined ? error : new DomainError({ code: 'NOT_FOUND' }, field);
  });
}

const actOf = ({ id, objectType, owner, details, persons }: Done) => ({
  objectId: id,
  objectType,
  ...(owner && { owner }),
  ...(details && { details }),
  ...(persons && { persons }),
});

/** The same command in another assignment, or by a key of another region, is another act: what the first one made may lie outside of it. */
const areaOf = ({ assignmentId, apiKeyId, jurisdiction }: Actor): unknown =>
  apiKeyId === null ? assignmentId : jurisdiction;

/** Claims the key for this actor and operation; a second request waits for the first and then gets its answer. */
async function claimKey(
  tx: EntityManager,
  keyRing: KeyRing,
  actor: Actor,
  operation: OperationName,
  command: { idempotencyKey: string },
): Promise<Carried | undefined> {
  const hash = keyRing.fingerprint(canonicalJson({ command, assignmentId: areaOf(actor) }));
  const claimed: unknown[] = await tx.query(
    `INSERT INTO idempotency (actor_id, operation, key, request_hash) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING key`,
    [actor.userId, operation, command.idempotencyKey, hash],
  );
  if (claimed.length > 0) return undefined;
  const [row]: Array<Carried & { request_hash: Buffer }> = await tx.query(
    `SELECT request_hash, result_id AS "resultId", answer AS sealed FROM idempotency WHERE actor_id = $1 AND operation = $2 AND key = $3`,
    [actor.userId, operation, command.idempotencyKey],
  );
  if (!row || !hash.equals(row.request_hash))
    throw new DomainError({ code: 'IDEMPOTENCY_MISMATCH' }, 'idempotencyKey');
  return row;
}

/** A password has no part in the request's hash: the database keeps it as argon2id alone. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (field, inner: unknown) => {
    if (field === 'password') return undefined;
    if (typeof inner === 'bigint') return inner.toString();
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
