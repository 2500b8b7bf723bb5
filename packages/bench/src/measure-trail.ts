import { sumPersonsSeen } from '@lindung/db/access/persons-seen-sums';
import { Database } from '@lindung/db/database';

import type { BenchDatabase } from './bench-database.js';
import { MeasuredServer } from './measured-server.js';

export interface TrailResult {
  readonly events: number;
  /** How many persons the busiest user was shown, and in what time the question is answered: the median and the worst of the rounds. */
  readonly questions: ReadonlyArray<{
    readonly what: string;
    readonly persons: number;
    readonly ms: number;
    readonly worstMs: number;
  }>;
}

const rounds = 5;
const users = 400;
/** Every so many events are the busiest user's. */
const busiest = 20;
/** Every so many events are a list of persons, the others one person's page. */
const lists = 10;
const personsOfList = 25;
/** As many as one transaction writes: a seal, and so a span of sums, ends between two. */
const eventsAtOnce = 10_000;
const yearMs = 365 * 86_400_000;
const beginsAt = Date.UTC(2023, 5, 1);

/**
 * Writes a year of the trail, then asks whose data its busiest user was shown: on a day, in a month and in the whole year.
 * @param events how many the trail has
 */
export async function measureTrail(
  database: BenchDatabase,
  events: number,
  report: (line: string) => void,
): Promise<TrailResult> {
  await seedTrail(database, events, report);
  await sealAndSum(database, report);
  const { appUrl, regencyId, cookies } = database;
  const server = await MeasuredServer.start('lindung-server', { url: appUrl, regencyId });
  try {
    const questions = [];
    for (const [what, days] of [
      ['a day', 1],
      ['a month', 30],
      ['a year', 365],
    ] as const) {
      const variables = {
        userId: userOf(0),
        from: new Date(beginsAt + yearMs - days * 86_400_000).toISOString(),
        to: new Date(beginsAt + yearMs).toISOString(),
      };
      const persons = await ask<{ totalCount: number }>(server, cookies.province, 'totalCount', variables);
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const began = performance.now();
        await ask(
          server,
          cookies.province,
          'nodes { id times firstSeenAt worker { fullName nikMasked } }',
          variables,
        );
        times.push(performance.now() - began);
      }
      times.sort((a, b) => a - b);
      questions.push({
        what,
        persons: persons.totalCount,
        ms: times[Math.floor(rounds / 2)] ?? 0,
        worstMs: times.at(-1) ?? 0,
      });
    }
    return { events, questions };
  } finally {
    server.stop();
  }
}

/** The users of the trail have ids of their own making; user 0 is the busiest. */
const userOf = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

async function seedTrail(
  { admin, regencyId }: BenchDatabase,
  events: number,
  report: (line: string) => void,
) {
  for (let from = 0; from < events; from += eventsAtOnce) {
    if (from % 500_000 === 0) report(`seeding the trail: ${from} of ${events} events`);
    await admin.query(
      `INSERT INTO audit_event (id, at, operation, user_id, object_type, request_id, regency_id, persons)
       SELECT (lpad(to_hex(moment), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid,
              to_timestamp(moment / 1000.0), CASE WHEN n % ${lists} = 0 THEN 'workers' ELSE 'worker' END,
              ('00000000-0000-7000-8000-' || lpad((CASE WHEN n % ${busiest} < 1 THEN 0 ELSE 1 + n % ${users} END)::text, 12, '0'))::uuid,
              'WORKER', 'bench', $3,
              ARRAY(SELECT known.ids[1 + (n / 10 * 6151 + n % 10 + k * 7919) % array_length(known.ids, 1)]
                    FROM generate_series(1, CASE WHEN n % ${lists} = 0 THEN ${personsOfList} ELSE 1 END) AS k)
       FROM generate_series($1::bigint, $2::bigint) AS n
       CROSS JOIN LATERAL (SELECT ${beginsAt} + n * ${yearMs} / ${events} AS moment) AS at
       CROSS JOIN (SELECT array_agg(id) AS ids FROM (SELECT id FROM person LIMIT 20000) AS shown) AS known`,
      [from, Math.min(from + eventsAtOnce, events) - 1, regencyId],
    );
  }
  await admin.query('VACUUM ANALYZE audit_event');
}

/**
 * What the server does beside its work as the trail grows, done at once. Seals stand where those of a server would; what is in
 * them is not looked at here.
 */
async function sealAndSum({ appUrl, admin }: BenchDatabase, report: (line: string) => void): Promise<void> {
  await admin.query(
    `INSERT INTO audit_seal (number, from_tx, to_tx, event_count, marks, sealed_at, previous_digest, digest, signature, key_id)
     SELECT last.number + n, COALESCE(lag(tx) OVER (ORDER BY n) + 1, last.to_tx), tx + 1, events, decode(repeat('00', 16 * events), 'hex'),
            now(), sha256((last.number + n - 1)::text::bytea), sha256((last.number + n)::text::bytea), '', last.key_id
     FROM (SELECT COALESCE(max(number), 0) AS number, COALESCE(max(to_tx), 0) AS to_tx,
                  (SELECT id FROM key_ring WHERE purpose = 'TRAIL_SIGNING' LIMIT 1) AS key_id FROM audit_seal) last
     CROSS JOIN LATERAL (SELECT row_number() OVER (ORDER BY tx) AS n, tx, count(*)::int AS events FROM audit_event
                         WHERE tx >= last.to_tx GROUP BY tx) AS written`,
  );
  const database = await Database.open({
    url: appUrl,
    poolSize: 2,
    onConnectionError: (error) => report(error.message),
  });
  try {
    report('summing the trail');
    report(`${await sumPersonsSeen(database)} spans summed`);
  } finally {
    await database.close();
  }
  await admin.query('VACUUM ANALYZE persons_seen_sum');
}

async function ask<Answer>(
  server: MeasuredServer,
  cookie: string,
  selection: string,
  variables: object,
): Promise<Answer> {
  const query = `query ($userId: ID!, $from: DateTime!, $to: DateTime!) {
    personsSeen(userId: $userId, from: $from, to: $to, first: 50) { ${selection} } }`;
  const response = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: { personsSeen: Answer }; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data.personsSeen;
}
