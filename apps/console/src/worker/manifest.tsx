import { Route } from 'react-router-dom';
import { lazyPage } from '../layout/lazyPage';

const WithoutNikPage = lazyPage(() => import('./WithoutNikPage'), 'WithoutNikPage');

export const workers = {
  name: 'workers',
  list: lazyPage(() => import('./WorkerList'), 'WorkerList'),
  show: lazyPage(() => import('./WorkerShow'), 'WorkerShow'),
  create: lazyPage(() => import('./WorkerCreate'), 'WorkerCreate'),
  edit: lazyPage(() => import('./WorkerEdit'), 'WorkerEdit'),
  recordRepresentation: 'fullName',
  children: <Route path="withoutNik" element={<WithoutNikPage />} />,
};

export const nikClaims = {
  name: 'nikClaims',
  list: lazyPage(() => import('./NikClaimList'), 'NikClaimList'),
  show: lazyPage(() => import('./NikClaimShow'), 'NikClaimShow'),
};

export const duplicatePairs = {
  name: 'duplicatePairs',
  list: lazyPage(() => import('./DuplicatePairList'), 'DuplicatePairList'),
  show: lazyPage(() => import('./DuplicatePairShow'), 'DuplicatePairShow'),
};

export const identityMatches = {
  name: 'identityMatches',
  list: lazyPage(() => import('./IdentityMatchList'), 'IdentityMatchList'),
};

export const changeRequests = {
  name: 'changeRequests',
  list: lazyPage(() => import('./ChangeRequestList'), 'ChangeRequestList'),
  show: lazyPage(() => import('./ChangeRequestShow'), 'ChangeRequestShow'),
  create: lazyPage(() => import('./ProposeChangePage'), 'ProposeChangePage'),
};

export const personRequests = {
  name: 'personRequests',
  list: lazyPage(() => import('./PersonRequestList'), 'PersonRequestList'),
  show: lazyPage(() => import('./PersonRequestShow'), 'PersonRequestShow'),
};

export const bankAccounts = {
  name: 'bankAccounts',
  list: lazyPage(() => import('./BankAccountList'), 'BankAccountList'),
  show: lazyPage(() => import('./BankAccountShow'), 'BankAccountShow'),
};
