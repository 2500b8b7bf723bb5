import { emptyList, plantCandidates, signedAgreement } from './planted.js';
import { type Client, key, type World } from './world.js';

const propose = 'mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id seats } }';

/** Lets each of several lines of one regency propose the one person of a list at once. */
export async function raceForPerson(world: World, officer: Client, lines: number): Promise<Outcome> {
  const lineIds: string[] = [];
  for (let at = 0; at < lines; at += 1) lineIds.push((await signedAgreement(world, officer, 1)).lineId);
  const listId = await emptyList(officer, lineIds[0] ?? '');
  await plantCandidates(world.services, await world.regionId('73.72'), listId, 1);
  return proposeAtOnce(officer, listId, lineIds);
}

export interface Outcome {
  /** Ids of the decrees that were made. */
  readonly made: readonly string[];
  /** The codes of all others, each once. */
  readonly refusedWith: readonly string[];
}

/** Lets as many as are wanted propose one seat each at once, on one list, for a line of so many seats. */
export async function raceForSeats(
  world: World,
  officer: Client,
  proposers: number,
  seats: number,
): Promise<Outcome> {
  const { lineId } = await signedAgreement(world, officer, seats);
  const listId = await emptyList(officer, lineId);
  await plantCandidates(world.services, await world.regionId('73.72'), listId, proposers + seats);
  return proposeAtOnce(officer, listId, Array<string>(proposers).fill(lineId));
}

/** Proposes one seat for each of the lines, all at once. */
async function proposeAtOnce(officer: Client, listId: string, lineIds: readonly string[]): Promise<Outcome> {
  const answers = await Promise.all(
    lineIds.map((lineId, at) => {
      const input = {
        idempotencyKey: key(),
        listId,
        lineId,
        number: `SK ${at} ${key()}`,
        title: 'Penetapan',
        seats: 1,
        startsOn: '2024-05-01',
      };
      return officer.send<{ proposeDecree: { id: string } | null } | null>(propose, { input });
    }),
  );
  return {
    made: answers.flatMap(({ data }) => (data?.proposeDecree ? [data.proposeDecree.id] : [])),
    refusedWith: [
      ...new Set(answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? [])),
    ],
  };
}
