import { lazyPage } from '../layout/lazyPage';

export const regions = {
  name: 'regions',
  list: lazyPage(() => import('./RegionList'), 'RegionList'),
  show: lazyPage(() => import('./RegionShow'), 'RegionShow'),
  recordRepresentation: 'name',
};

export const regionChanges = {
  name: 'regionChanges',
  list: lazyPage(() => import('./RegionChangeList'), 'RegionChangeList'),
  show: lazyPage(() => import('./RegionChangeShow'), 'RegionChangeShow'),
  create: lazyPage(() => import('./RegionChangeCreate'), 'RegionChangeCreate'),
};
