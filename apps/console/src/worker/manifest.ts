import { lazyPage } from '../layout/lazyPage';

export const workers = {
  name: 'workers',
  list: lazyPage(() => import('./WorkerList'), 'WorkerList'),
  show: lazyPage(() => import('./WorkerShow'), 'WorkerShow'),
  create: lazyPage(() => import('./WorkerCreate'), 'WorkerCreate'),
  edit: lazyPage(() => import('./WorkerEdit'), 'WorkerEdit'),
  recordRepresentation: 'fullName',
};

export const personRequests = {
  name: 'personRequests',
  list: lazyPage(() => import('./PersonRequestList'), 'PersonRequestList'),
  show: lazyPage(() => import('./PersonRequestShow'), 'PersonRequestShow'),
};
