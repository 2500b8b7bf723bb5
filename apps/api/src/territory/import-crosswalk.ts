import { regionNamesRepository } from '@lindung/db/territory/region-names.repository';
import { compareCrosswalk } from '@lindung/domain/territory/crosswalk';
import { ImportRegionFile } from '@lindung/domain/territory/region-names';
import { v7 as uuidv7 } from 'uuid';

import { fileNameOf, readRegionFile } from '../exchange/exchange.public.js';
import { requireNotAfter } from '../writing/require-not-after.js';
import { useCase, userOf } from '../writing/use-case.js';

/** Fills the codes of the statistics office from a file: what can be taken is, and each other row is refused with its reason. */
export const importCrosswalk = useCase('importCrosswalk', ImportRegionFile, async (tools, command) => {
  const { fileId, validFrom, source } = command;
  requireNotAfter(validFrom, tools.today, 'validFrom');
  const names = regionNamesRepository(tools.tx);
  const rows = await readRegionFile(tools, fileId, 'CROSSWALK');
  const { added, changed, unchanged, issues } = compareCrosswalk(
    rows.map(({ line, cell }) => ({
      line,
      code: cell('code'),
      bpsCode: cell('bpsCode'),
      bpsName: cell('bpsName'),
    })),
    await names.lockCoded(),
    await names.listFormerBpsCodes(validFrom),
    validFrom,
  );
  const id = uuidv7();
  const counts = {
    lines: rows.length,
    added: added.length,
    changed: changed.length,
    unchanged,
    refused: issues.length,
  };
  await names.keepImport({
    id,
    kind: 'CROSSWALK',
    fileName: await fileNameOf(tools, fileId),
    source,
    validFrom,
    ...counts,
    issues,
    recordedBy: userOf(tools.actor),
  });
  await names.setBpsCodes({ id, validFrom, source }, [...added, ...changed]);
  return { id, objectType: 'REGION_IMPORT', details: { kind: 'CROSSWALK', ...counts } };
});
