import { Route } from 'react-router-dom';
import { lazyPage } from '../layout/lazyPage';
import { INVITATION } from './invitation-path';

const InvitationPage = lazyPage(() => import('./InvitationPage'), 'InvitationPage');

export const invitationRoute = <Route path={INVITATION} element={<InvitationPage />} />;
