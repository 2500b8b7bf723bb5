import { officeAt } from '../office/office-on.js';
import { officeRef } from '../office/office.read.js';
import { column, type FieldMap } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';

/** Who signed first on a side, over `agreement a`. */
const first = (side: 'GOVERNMENT' | 'OFFICE', what: 'signatory' | 'signatory_title') =>
  column(`(SELECT fp.${what} FROM agreement_party fp WHERE fp.agreement_id = a.id AND fp.side = '${side}'
    ORDER BY fp.position LIMIT 1)`);

/** Who stands in an agreement and under which memorandum, over `agreement a`. */
export const partyFields: FieldMap = {
  governmentSignatory: first('GOVERNMENT', 'signatory'),
  governmentSignatoryTitle: first('GOVERNMENT', 'signatory_title'),
  officeSignatory: first('OFFICE', 'signatory'),
  officeSignatoryTitle: first('OFFICE', 'signatory_title'),
  place: column('a.place'),
  refundRule: column('a.refund_rule'),
  refundTerms: column('a.refund_terms'),
  minimumSeats: column('a.minimum_seats'),
  parties: {
    list: {
      id: column('ap.id'),
      side: column('ap.side'),
      region: {
        object: regionRef('party_region'),
        presentWhen: 'party_region.region_id',
        join: 'party_region',
      },
      office: {
        object: officeRef('party_office'),
        presentWhen: 'party_office.office_id',
        join: 'party_office',
      },
      signatory: column('ap.signatory'),
      signatoryTitle: column('ap.signatory_title'),
    },
    from: 'agreement_party ap',
    where: 'ap.agreement_id = a.id',
    orderBy: 'ap.position',
    joins: {
      party_region: regionJoin('party_region', 'ap.region_id'),
      party_office: { sql: officeAt('party_office', 'ap.office_id', 'COALESCE(a.signed_on, $1::date)') },
    },
  },
  witnesses: {
    list: { id: column('aw.id'), name: column('aw.name'), title: column('aw.title') },
    from: 'agreement_witness aw',
    where: 'aw.agreement_id = a.id',
    orderBy: 'aw.position',
  },
  documents: {
    list: {
      id: column('ad.id'),
      name: column('ad.name'),
      mediaType: column('ad.media_type'),
      size: column('ad.size'),
      sha256: column(`encode(ad.sha256, 'hex')`),
      uploadedAt: column('ad.uploaded_at'),
      replacedAt: column('ad.replaced_at'),
      replacedReason: column('ad.replaced_reason'),
    },
    from: 'agreement_document ad',
    where: 'ad.agreement_id = a.id',
    orderBy: 'ad.uploaded_at, ad.id',
  },
  frame: {
    object: { id: column('frame.id'), number: column('frame.number'), title: column('frame.title') },
    presentWhen: 'frame.id',
    join: 'frame',
  },
  underCount: column('(SELECT count(*)::int FROM agreement u WHERE u.frame_id = a.id)'),
};

/** The memorandum of an agreement. */
export const frameJoin = { sql: 'LEFT JOIN agreement frame ON frame.id = a.frame_id' };
