import type { office as id } from '../id/office.js';
import type { SameKeys } from '../messages-shape.js';

/** Words of the offices of BPJS Ketenagakerjaan. */
export const office = {
  resources: {
    offices: {
      name: 'Office |||| Offices',
      fields: {
        q: 'Office name',
        name: 'Office name',
        kind: 'Kind',
        code: 'Office code',
        headName: 'Head of office',
        parent: 'Parent office',
        parentId: 'Parent office',
        validFrom: 'Valid from',
        validTo: 'Valid until',
        areas: 'Service area',
        regionIds: 'Service area',
        servesRegionId: 'Serves region',
        upcoming: 'Still to open',
        versions: 'History',
      },
    },
  },
  enums: {
    OfficeKind: {
      REGIONAL_OFFICE: 'Regional office',
      BRANCH: 'Branch office',
      PIONEER_BRANCH: 'Pioneer branch office',
      SERVICE_POINT: 'Service point',
    },
  },
  words: {
    subtitle: 'Offices of BPJS Ketenagakerjaan and the regions that they serve',
    about: 'About this office',
    create: 'Add an office',
    edit: 'Change office',
    editHint: 'The change holds from the day you choose. What was before that day stays on record as it was.',
    setArea: 'Change service area',
    areaHint:
      'From the chosen day on, this office serves these regions. Reports on earlier days do not change.',
    areaUnchanged: 'Nothing changed: this is the service area already.',
    areaSaved: 'Service area saved',
    areaEmpty: 'No service area yet.',
    since: 'since %{day}',
    until: 'until %{day}',
    opensOn: 'opens on %{day}',
    empty: 'No matching office yet.',
  },
} satisfies SameKeys<typeof id>;
