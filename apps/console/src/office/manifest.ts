import { lazyPage } from '../layout/lazyPage';

export const offices = {
  name: 'offices',
  list: lazyPage(() => import('./OfficeList'), 'OfficeList'),
  show: lazyPage(() => import('./OfficeShow'), 'OfficeShow'),
  create: lazyPage(() => import('./OfficeCreate'), 'OfficeCreate'),
  edit: lazyPage(() => import('./OfficeEdit'), 'OfficeEdit'),
  recordRepresentation: 'name',
};
