import { Route } from 'react-router-dom';
import { lazyPage } from '../layout/lazyPage';

/** Where the page of the own account stands. */
export const ACCOUNT = '/account';

const AccountPage = lazyPage(() => import('./AccountPage'), 'AccountPage');

export const accountRoute = <Route path={ACCOUNT} element={<AccountPage />} />;
