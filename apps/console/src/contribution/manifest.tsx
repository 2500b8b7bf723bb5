import { Route } from 'react-router-dom';
import { lazyPage } from '../layout/lazyPage';

const DrawBill = lazyPage(() => import('./DrawBill'), 'DrawBill');

export const bills = {
  name: 'bills',
  list: lazyPage(() => import('./BillList'), 'BillList'),
  show: lazyPage(() => import('./BillShow'), 'BillShow'),
  recordRepresentation: 'number',
  children: <Route path="draw" element={<DrawBill />} />,
};
