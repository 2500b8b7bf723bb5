import { lazyPage } from '../layout/lazyPage';

export const candidateLists = {
  name: 'candidateLists',
  list: lazyPage(() => import('./CandidateListList'), 'CandidateListList'),
  show: lazyPage(() => import('./CandidateListShow'), 'CandidateListShow'),
  create: lazyPage(() => import('./CandidateListCreate'), 'CandidateListCreate'),
  edit: lazyPage(() => import('./CandidateListEdit'), 'CandidateListEdit'),
  recordRepresentation: 'name',
};

export const candidates = {
  name: 'candidates',
};

export const decrees = {
  name: 'decrees',
  recordRepresentation: 'number',
};

export const memberships = {
  name: 'memberships',
};
