import { officeJoin, officeRef } from '../office/office.read.js';
import { column, type FieldMap, type Joins } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';

/** An assignment with its region or office, over `assignment a`. */
export const sessionAssignmentRead = {
  joins: {
    region: regionJoin('region', 'a.region_id'),
    office: officeJoin('office', 'a.office_id'),
  } satisfies Joins,
  fields: {
    id: column('a.id'),
    role: column('a.role'),
    level: column('a.level'),
    region: { object: regionRef('region'), presentWhen: 'region.region_id', join: 'region' },
    office: { object: officeRef('office'), presentWhen: 'office.office_id', join: 'office' },
    validFrom: column('a.valid_from'),
    validTo: column('a.valid_to'),
  } satisfies FieldMap,
};
