import { Route } from 'react-router-dom';
import { peopleOfLine } from '../enrolment/manifest';
import { lazyPage } from '../layout/lazyPage';

const VillageAgreementsCreate = lazyPage(
  () => import('./VillageAgreementsCreate'),
  'VillageAgreementsCreate',
);
const VillageAgreementsSign = lazyPage(() => import('./VillageAgreementsSign'), 'VillageAgreementsSign');
const OrderCreate = lazyPage(() => import('./OrderCreate'), 'OrderCreate');
const OrderShow = lazyPage(() => import('./OrderShow'), 'OrderShow');
const SharesPage = lazyPage(() => import('./SharesPage'), 'SharesPage');
const LapsingPage = lazyPage(() => import('./LapsingPage'), 'LapsingPage');

export const quotaLines = {
  name: 'quotaLines',
  list: lazyPage(() => import('./QuotaBoard'), 'QuotaBoard'),
  children: (
    <>
      <Route path=":lineId/shares" element={<SharesPage />} />
      {peopleOfLine}
    </>
  ),
};

export const quotaSeats = {
  name: 'quotaSeats',
  list: lazyPage(() => import('./QuotaSeatList'), 'QuotaSeatList'),
};

export const agreements = {
  name: 'agreements',
  list: lazyPage(() => import('./AgreementList'), 'AgreementList'),
  show: lazyPage(() => import('./AgreementShow'), 'AgreementShow'),
  create: lazyPage(() => import('./AgreementCreate'), 'AgreementCreate'),
  edit: lazyPage(() => import('./AgreementEdit'), 'AgreementEdit'),
  recordRepresentation: 'number',
  children: (
    <>
      <Route path=":id/villages" element={<VillageAgreementsCreate />} />
      <Route path=":id/sign" element={<VillageAgreementsSign />} />
      <Route path=":id/order" element={<OrderCreate />} />
      <Route path=":id/orders/:orderId" element={<OrderShow />} />
      <Route path=":id/lapsing" element={<LapsingPage />} />
    </>
  ),
};

export const payers = {
  name: 'payers',
  list: lazyPage(() => import('./PayerList'), 'PayerList'),
  show: lazyPage(() => import('./PayerShow'), 'PayerShow'),
  create: lazyPage(() => import('./PayerCreate'), 'PayerCreate'),
  edit: lazyPage(() => import('./PayerEdit'), 'PayerEdit'),
  recordRepresentation: 'name',
};
