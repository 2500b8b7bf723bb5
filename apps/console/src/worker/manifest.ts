import { lazyPage } from '../layout/lazyPage';

export const workers = {
  name: 'workers',
  list: lazyPage(() => import('./WorkerList'), 'WorkerList'),
  show: lazyPage(() => import('./WorkerShow'), 'WorkerShow'),
  create: lazyPage(() => import('./WorkerCreate'), 'WorkerCreate'),
  edit: lazyPage(() => import('./WorkerEdit'), 'WorkerEdit'),
  recordRepresentation: 'fullName',
};

export const nikClaims = {
  name: 'nikClaims',
  list: lazyPage(() => import('./NikClaimList'), 'NikClaimList'),
  show: lazyPage(() => import('./NikClaimShow'), 'NikClaimShow'),
};

export const personRequests = {
  name: 'personRequests',
  list: lazyPage(() => import('./PersonRequestList'), 'PersonRequestList'),
  show: lazyPage(() => import('./PersonRequestShow'), 'PersonRequestShow'),
};
