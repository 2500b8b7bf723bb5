import { lazyPage } from '../layout/lazyPage';

export const incidents = {
  name: 'incidents',
  list: lazyPage(() => import('./IncidentList'), 'IncidentList'),
  show: lazyPage(() => import('./IncidentShow'), 'IncidentShow'),
  recordRepresentation: 'title',
};

export const processingActivities = {
  name: 'processingActivities',
  list: lazyPage(() => import('./ProcessingList'), 'ProcessingList'),
};
