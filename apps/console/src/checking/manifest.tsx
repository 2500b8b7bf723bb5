import { lazyPage } from '../layout/lazyPage';

export const villageChecks = {
  name: 'villageChecks',
  list: lazyPage(() => import('./VillageCheckList'), 'VillageCheckList'),
  show: lazyPage(() => import('./VillageCheckShow'), 'VillageCheckShow'),
  recordRepresentation: 'listName',
};
