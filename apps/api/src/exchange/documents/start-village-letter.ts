import { jobRepository } from '@lindung/db/exchange/job.repository';
import { regionRepository } from '@lindung/db/territory/region.repository';
import { covers } from '@lindung/domain/access/jurisdiction';
import { decideVillageLetter, StartVillageLetter } from '@lindung/domain/budget/village-letter';
import { JobKind } from '@lindung/domain/exchange/job';
import { RegionLevel } from '@lindung/domain/territory/region-kind';
import { z } from 'zod';

import { DomainError, settled } from '../../graphql/domain-error.js';
import { useCase } from '../../writing/use-case.js';
import { slugOf } from '../files/file-name.js';
import { queuedBy } from '../jobs/queued-by.js';
import { workOwnerOf } from '../jobs/work-owner.js';
import { readVillagesToRemind } from './villages-to-remind.js';

/** What queues a letter: the command as it was asked, and what the file is called. */
export const VillageLetterParams = StartVillageLetter.omit({ idempotencyKey: true }).extend({
  fileName: z.string(),
});

/** Queues the letter to the head of a district about its villages that have enacted nothing for a year. */
export const startVillageLetter = useCase(
  'startVillageLetter',
  StartVillageLetter,
  async ({ tx, actor, today }, { idempotencyKey: _key, ...asked }) => {
    const { districtId, year, format } = asked;
    const regions = regionRepository(tx);
    const place = await regions.findPlace(districtId, today);
    const owner = { regencyId: place?.regencyId ?? districtId, districtId, villageId: null };
    if ((await regions.findLevel(districtId)) !== RegionLevel.DISTRICT || !covers(actor.jurisdiction, owner))
      throw new DomainError({ code: 'NOT_FOUND' }, 'districtId');
    const { district, villages } = await readVillagesToRemind(tx, { today, year, districtId });
    settled(decideVillageLetter(villages.length, { district, year }), 'districtId');
    const fileName = `surat-camat-${slugOf(district)}-${year}.${format.toLowerCase()}`;
    const id = await jobRepository(tx).queue({
      kind: JobKind.VILLAGE_LETTER,
      params: { ...asked, fileName },
      ...queuedBy(actor),
      ...(await workOwnerOf(tx, actor, today)),
    });
    return {
      id: String(districtId),
      objectType: 'REGION',
      owner,
      answerId: id,
      details: { budgetYear: String(year), format, villagesWithout: villages.length, jobId: id },
    };
  },
);
