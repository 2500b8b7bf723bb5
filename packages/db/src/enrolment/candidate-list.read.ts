import { lineRef, lineRefJoins } from '../agreement/line-ref.js';
import { column, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';
import { userJoin, userName } from '../access/user-name.js';

/** A partner's application may send many small ones: the list tells of so many, the latest. */
const MOST_VERSIONS_SHOWN = 200;

/** Candidate lists with the versions that imports made of them. */
export const candidateListRead = {
  table: 'candidate_list',
  alias: 'cl',
  id: { column: 'cl.id', type: 'uuid' },
  perRegency: true,
  joins: {
    ...lineRefJoins('cl.line_id'),
    region: regionJoin('region', 'COALESCE(cl.village_id, cl.district_id, cl.regency_id)'),
  },
  fields: {
    id: column('cl.id'),
    name: column('cl.name'),
    region: { object: regionRef('region'), presentWhen: 'region.region_id', join: 'region' },
    source: column('cl.source'),
    sourceNote: column('cl.source_note'),
    sourceDate: column('cl.source_date'),
    declaredPotential: column('cl.declared_potential'),
    line: { object: lineRef, presentWhen: 'line.id', join: 'line' },
    checksUpTo: column('cl.checks_up_to'),
    createdAt: column('cl.created_at'),
    candidateCount: column(
      '(SELECT COALESCE(sum(n.added), 0)::int FROM candidate_list_version n WHERE n.list_id = cl.id AND n.undone_at IS NULL) - cl.erased - cl.merged',
    ),
    erasedCount: column('cl.erased'),
    /** How many of its people each partner's application has brought. */
    partners: {
      list: { name: userName('partner'), people: column('pc.people') },
      from: `(SELECT list_id, partner_id, count(*)::int AS people FROM candidate WHERE partner_id IS NOT NULL
        GROUP BY list_id, partner_id) pc`,
      where: 'pc.list_id = cl.id',
      orderBy: 'pc.partner_id',
      joins: { partner: userJoin('partner', 'pc.partner_id') },
    },
    versions: {
      list: {
        number: column('v.number'),
        importedAt: column('v.imported_at'),
        importedBy: userName('importer'),
        fileName: column('v.file_name'),
        isOfPartner: column('COALESCE(importer.client_id IS NOT NULL, false)', 'importer'),
        jobId: column('v.job_id'),
        lines: column('v.lines'),
        added: column('v.added'),
        changed: column('v.changed'),
        unchanged: column('v.unchanged'),
        refused: column('v.refused'),
        undoneAt: column('v.undone_at'),
      },
      from: 'candidate_list_version v',
      where: `v.list_id = cl.id AND v.number > (SELECT max(n.number) FROM candidate_list_version n WHERE n.list_id = cl.id) - ${MOST_VERSIONS_SHOWN}`,
      orderBy: 'v.number DESC',
      joins: { importer: userJoin('importer', 'v.imported_by') },
    },
    version: column('cl.version'),
  },
  sorts: { NEWEST: { expression: 'cl.id', type: 'uuid' } },
} as const satisfies ReadModel;

/** The same lists as a partner's application is told of them: which they are, and nothing of who stands there or who keeps them. */
export const listToAddToRead = {
  ...candidateListRead,
  fields: {
    id: candidateListRead.fields.id,
    name: candidateListRead.fields.name,
    region: candidateListRead.fields.region,
    sourceDate: candidateListRead.fields.sourceDate,
    createdAt: candidateListRead.fields.createdAt,
  },
} as const satisfies ReadModel;
