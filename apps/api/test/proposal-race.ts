import { emptyList, plantCandidates, signedAgreement } from './planted.js';
import { type Client, key, type World } from './world.js';

const propose = 'mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id seats } }';

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
  const answers = await Promise.all(
    Array.from({ length: proposers }, (_, at) => {
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
