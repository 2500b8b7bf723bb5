import { Route } from 'react-router-dom';
import { lazyPage } from '../layout/lazyPage';

const InviteUsersPage = lazyPage(() => import('./InviteUsersPage'), 'InviteUsersPage');

export const users = {
  name: 'users',
  list: lazyPage(() => import('./UserList'), 'UserList'),
  show: lazyPage(() => import('./UserShow'), 'UserShow'),
  children: <Route path="file" element={<InviteUsersPage />} />,
  recordRepresentation: 'name',
};

export const apiClients = {
  name: 'apiClients',
  list: lazyPage(() => import('./ApiClientList'), 'ApiClientList'),
  show: lazyPage(() => import('./ApiClientShow'), 'ApiClientShow'),
  create: lazyPage(() => import('./ApiClientCreate'), 'ApiClientCreate'),
  recordRepresentation: 'name',
};

export const auditEvents = {
  name: 'auditEvents',
  list: lazyPage(() => import('./AuditEventList'), 'AuditEventList'),
};

export const personsSeen = {
  name: 'personsSeen',
  list: lazyPage(() => import('./PersonsSeenList'), 'PersonsSeenList'),
};

export const widerLooks = {
  name: 'widerLooks',
  list: lazyPage(() => import('./WiderLookList'), 'WiderLookList'),
  show: lazyPage(() => import('./WiderLookShow'), 'WiderLookShow'),
  recordRepresentation: 'userName',
};
