import { lazyPage } from '../layout/lazyPage';

export const workers = {
  name: 'workers',
  list: lazyPage(() => import('./WorkerList'), 'WorkerList'),
  show: lazyPage(() => import('./WorkerShow'), 'WorkerShow'),
  create: lazyPage(() => import('./WorkerCreate'), 'WorkerCreate'),
  edit: lazyPage(() => import('./WorkerEdit'), 'WorkerEdit'),
  recordRepresentation: 'fullName',
};
