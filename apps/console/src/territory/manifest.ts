import { lazyPage } from '../layout/lazyPage';

export const regions = {
  name: 'regions',
  list: lazyPage(() => import('./RegionList'), 'RegionList'),
  show: lazyPage(() => import('./RegionShow'), 'RegionShow'),
  recordRepresentation: 'name',
};
