import { Route } from 'react-router-dom';
import { lazyPage } from '../layout/lazyPage';

const PaidTwice = lazyPage(() => import('./PaidTwice'), 'PaidTwice');
const PersonsPaidTwice = lazyPage(() => import('./PersonsPaidTwice'), 'PersonsPaidTwice');
const PayerPunctuality = lazyPage(() => import('./PayerPunctuality'), 'PayerPunctuality');
const PayerArrears = lazyPage(() => import('./PayerArrears'), 'PayerArrears');
const DrawBill = lazyPage(() => import('./DrawBill'), 'DrawBill');

export const bills = {
  name: 'bills',
  list: lazyPage(() => import('./BillList'), 'BillList'),
  show: lazyPage(() => import('./BillShow'), 'BillShow'),
  recordRepresentation: 'number',
  children: [
    <Route key="draw" path="draw" element={<DrawBill />} />,
    <Route key="punctuality" path="punctuality" element={<PayerPunctuality />} />,
    <Route key="arrears" path="arrears" element={<PayerArrears />} />,
    <Route key="doubles" path="doubles" element={<PaidTwice />} />,
    <Route key="persons" path="doubles/:id" element={<PersonsPaidTwice />} />,
  ],
};
