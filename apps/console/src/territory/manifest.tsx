import { Route } from 'react-router-dom';
import { lazyPage } from '../layout/lazyPage';

export const regions = {
  name: 'regions',
  list: lazyPage(() => import('./RegionList'), 'RegionList'),
  show: lazyPage(() => import('./RegionShow'), 'RegionShow'),
  recordRepresentation: 'name',
};

const EditionCreate = lazyPage(() => import('./EditionCreate'), 'EditionCreate');

export const regionChanges = {
  name: 'regionChanges',
  list: lazyPage(() => import('./RegionChangeList'), 'RegionChangeList'),
  show: lazyPage(() => import('./RegionChangeShow'), 'RegionChangeShow'),
  create: lazyPage(() => import('./RegionChangeCreate'), 'RegionChangeCreate'),
  children: <Route path="edition" element={<EditionCreate />} />,
};

const BoundariesCreate = lazyPage(() => import('./BoundariesCreate'), 'BoundariesCreate');

export const regionImports = {
  name: 'regionImports',
  list: lazyPage(() => import('./RegionImportList'), 'RegionImportList'),
  show: lazyPage(() => import('./RegionImportShow'), 'RegionImportShow'),
  children: <Route path="boundaries" element={<BoundariesCreate />} />,
  recordRepresentation: 'fileName',
};
