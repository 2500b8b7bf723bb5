import { lazyPage } from '../layout/lazyPage';

export const processingActivities = {
  name: 'processingActivities',
  list: lazyPage(() => import('./ProcessingList'), 'ProcessingList'),
};
