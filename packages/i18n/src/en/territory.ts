import type { territory as id } from '../id/territory.js';
import type { SameKeys } from '../messages-shape.js';

/** Words of regions. */
export const territory = {
  resources: {
    regions: {
      name: 'Region |||| Regions',
      fields: {
        q: 'Name or code',
        code: 'Ministry code',
        name: 'Name',
        kind: 'Kind',
        level: 'Level',
        parent: 'Part of',
        parentId: 'Part of',
        regency: 'Regency or city',
        validFrom: 'Valid from',
        validTo: 'Valid until',
        childCount: 'Parts',
        versions: 'History',
        offices: 'Serving offices',
        asOf: 'As of',
        source: 'Source',
      },
    },
  },
  enums: {
    RegionLevel: {
      PROVINCE: 'Province',
      REGENCY: 'Regency or city',
      DISTRICT: 'District',
      VILLAGE: 'Village or ward',
    },
    RegionKind: {
      PROVINCE: 'Province',
      REGENCY: 'Regency',
      CITY: 'City',
      DISTRICT: 'District',
      VILLAGE: 'Village',
      WARD: 'Urban ward',
      CUSTOMARY_VILLAGE: 'Customary village',
    },
  },
  words: {
    subtitle:
      '24 regencies and cities, 313 districts, 3,059 villages and wards of the Ministry of Home Affairs',
    regencyName: '%{name} Regency',
    cityName: '%{name} City',
    about: 'About this region',
    parts: 'Regions inside it',
    noParts: 'There are no regions below it.',
    noOffice: 'No office serves this region yet.',
    now: 'now',
  },
} satisfies SameKeys<typeof id>;
