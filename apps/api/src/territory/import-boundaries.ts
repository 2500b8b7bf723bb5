import { boundaryRepository, type NewBoundary } from '@lindung/db/territory/boundary.repository';
import { regionNamesRepository } from '@lindung/db/territory/region-names.repository';
import {
  type BoundedRegion,
  ImportBoundaries,
  PreviewBoundaries,
  type Shape,
} from '@lindung/domain/territory/boundary';
import { matchBoundaries, readBoundaries } from '@lindung/domain/territory/read-boundaries';
import type { RegionRowIssue } from '@lindung/domain/territory/region-edition';
import { v7 as uuidv7 } from 'uuid';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { fileNameOf, readTextFile } from '../exchange/exchange.public.js';
import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { parseCommand } from '../writing/parse-command.js';
import { requireNotAfter } from '../writing/require-not-after.js';
import { useCase, userOf, type UseCaseTools } from '../writing/use-case.js';
import type { BoundariesPreviewType } from './boundary.type.js';
import { parseJson } from './parse-json.js';
import { shownIssues } from './shown-issues.js';
import { simplifyShapes } from './simplify-shapes.js';

/** Largest file of boundaries, in bytes: it is read as a whole. */
const LARGEST_FILE = 10 * 1024 * 1024;

type Tools = Pick<UseCaseTools, 'tx' | 'actor' | 'services' | 'today'>;

interface Drawn extends NewBoundary {
  readonly region: BoundedRegion;
}

interface ComparedBoundaries {
  readonly lines: number;
  readonly pointsRead: number;
  readonly drawn: readonly Drawn[];
  readonly added: readonly Drawn[];
  readonly changed: readonly Drawn[];
  readonly unchanged: number;
  readonly issues: readonly RegionRowIssue[];
}

const pointsOf = (shape: Shape): number => shape.flat().reduce((sum, ring) => sum + ring.length, 0);

/** @throws DomainError a BoundaryFileError, FILE_TOO_LARGE, FILE_EMPTY, NOT_FOUND */
async function readFile(tools: Tools, fileId: string) {
  const json = parseJson(await readTextFile(tools, fileId, LARGEST_FILE));
  if (json === 'NESTED') throw new DomainError({ code: 'BOUNDARY_FILE_NESTED' }, 'fileId');
  if (json === 'INVALID') throw new DomainError({ code: 'BOUNDARY_FILE_INVALID' }, 'fileId');
  const read = readBoundaries(json.value);
  if (!read.ok) throw new DomainError(read.error, 'fileId');
  return read.value;
}

/** The file beside the boundaries that regions have. @param find the regions of codes, locked where they are written */
async function compare(
  tools: Tools,
  { fileId, validFrom }: PreviewBoundaries,
  find: (codes: readonly string[]) => Promise<readonly BoundedRegion[]>,
): Promise<ComparedBoundaries> {
  requireNotAfter(validFrom, tools.today, 'validFrom');
  const { features, total, points: pointsRead, issues } = await readFile(tools, fileId);
  const regions = await find(features.map(({ code }) => code));
  const { matched, issues: unmatched } = matchBoundaries(features, regions, validFrom);
  const shapes = simplifyShapes(matched.map(({ region: { level }, shape }) => ({ level, shape })));
  const drawn = matched.flatMap(({ region, validFrom: from }, at): Drawn[] => {
    const shape = shapes[at];
    return shape ? [{ region, regionId: region.id, validFrom: from, shape, points: pointsOf(shape) }] : [];
  });
  const added = drawn.filter(({ region }) => region.shape === null);
  const changed = drawn.filter(
    ({ region, shape }) => region.shape !== null && JSON.stringify(region.shape) !== JSON.stringify(shape),
  );
  return {
    lines: total,
    pointsRead,
    drawn,
    added,
    changed,
    unchanged: drawn.length - added.length - changed.length,
    issues: [...issues, ...unmatched].sort((a, b) => a.line - b.line),
  };
}

/** What a file of boundaries holds, and what of it can't be taken, before anything is kept. */
export async function previewBoundaries(
  context: RequestContext,
  input: object,
): Promise<BoundariesPreviewType> {
  const { actor } = requireActor(context, 'boundariesPreview', input);
  const command = parseCommand(PreviewBoundaries, input);
  const { services } = context;
  const today = services.clock.today();
  return services.database.write(actingAs(actor), async (tx) => {
    const { findBounded } = boundaryRepository(tx);
    const found = await compare({ tx, actor, services, today }, command, findBounded);
    const of = (level: BoundedRegion['level']) =>
      found.drawn.filter(({ region }) => region.level === level).length;
    return {
      features: found.lines,
      added: found.added.length,
      changed: found.changed.length,
      unchanged: found.unchanged,
      points: found.pointsRead,
      pointsKept: found.drawn.reduce((sum, { points }) => sum + points, 0),
      regencies: of('REGENCY'),
      districts: of('DISTRICT'),
      villages: of('VILLAGE'),
      ...shownIssues(found.issues),
    };
  });
}

/** Gives regions their boundaries from a file: what can be taken is, and each other feature is refused with its reason. */
export const importBoundaries = useCase('importBoundaries', ImportBoundaries, async (tools, command) => {
  const { fileId, validFrom, source, licence, edition } = command;
  const boundaries = boundaryRepository(tools.tx);
  const { lines, added, changed, unchanged, issues } = await compare(tools, command, (codes) =>
    boundaries.lockBounded(codes),
  );
  const id = uuidv7();
  const counts = {
    lines,
    added: added.length,
    changed: changed.length,
    unchanged,
    refused: issues.length,
  };
  await regionNamesRepository(tools.tx).keepImport({
    id,
    kind: 'BOUNDARIES',
    fileName: await fileNameOf(tools, fileId),
    source,
    licence,
    edition,
    validFrom,
    ...counts,
    issues,
    recordedBy: userOf(tools.actor),
  });
  await boundaries.setBoundaries(id, [...added, ...changed]);
  return { id, objectType: 'REGION_IMPORT', details: { kind: 'BOUNDARIES', ...counts } };
});
