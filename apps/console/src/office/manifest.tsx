import { Route } from 'react-router-dom';
import { lazyPage } from '../layout/lazyPage';

const HandoverToNew = lazyPage(() => import('./HandoverCreate'), 'HandoverToNew');
const HandoverToOffice = lazyPage(() => import('./HandoverCreate'), 'HandoverToOffice');

export const offices = {
  name: 'offices',
  list: lazyPage(() => import('./OfficeList'), 'OfficeList'),
  show: lazyPage(() => import('./OfficeShow'), 'OfficeShow'),
  create: lazyPage(() => import('./OfficeCreate'), 'OfficeCreate'),
  edit: lazyPage(() => import('./OfficeEdit'), 'OfficeEdit'),
  recordRepresentation: 'name',
  children: (
    <>
      <Route path="handover" element={<HandoverToNew />} />
      <Route path=":id/handover" element={<HandoverToOffice />} />
    </>
  ),
};
