import { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import { Role } from '@lindung/domain/access/role';
import { OfficeKind } from '@lindung/domain/office/office';
import { RegionKind, RegionLevel } from '@lindung/domain/territory/region-kind';
import { registerEnumType } from 'type-graphql';

/** Every closed list of the domain that the API speaks, under the domain's own name. */
const enums = { JurisdictionLevel, Role, OfficeKind, RegionKind, RegionLevel };

for (const [name, values] of Object.entries(enums)) registerEnumType(values, { name });
