import { lazyPage } from '../layout/lazyPage';

export const jobs = {
  name: 'jobs',
  list: lazyPage(() => import('./JobList'), 'JobList'),
  show: lazyPage(() => import('./JobShow'), 'JobShow'),
};
