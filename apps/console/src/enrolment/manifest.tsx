import { Route } from 'react-router-dom';
import { lazyPage } from '../layout/lazyPage';

const CandidateImport = lazyPage(() => import('./CandidateImport'), 'CandidateImport');
const ImportJob = lazyPage(() => import('./ImportJob'), 'ImportJob');
const ProposeWizard = lazyPage(() => import('./ProposeWizard'), 'ProposeWizard');
const OfficeAnswer = lazyPage(() => import('./OfficeAnswer'), 'OfficeAnswer');
const EnrolmentBoardPage = lazyPage(() => import('./EnrolmentBoardPage'), 'EnrolmentBoardPage');
const PrecheckPage = lazyPage(() => import('../checking/PrecheckPage'), 'PrecheckPage');
const FillWizard = lazyPage(() => import('./ProposeWizard'), 'FillWizard');
const CarryOverWizard = lazyPage(() => import('./ProposeWizard'), 'CarryOverWizard');
const WaitingListPage = lazyPage(() => import('./WaitingListPage'), 'WaitingListPage');
const MemberExitsPage = lazyPage(() => import('./MemberExitsPage'), 'MemberExitsPage');
const LineMembersPage = lazyPage(() => import('./LineMembersPage'), 'LineMembersPage');
const ProposalDone = lazyPage(() => import('./ProposalDone'), 'ProposalDone');

export const candidateLists = {
  name: 'candidateLists',
  list: lazyPage(() => import('./CandidateListList'), 'CandidateListList'),
  show: lazyPage(() => import('./CandidateListShow'), 'CandidateListShow'),
  create: lazyPage(() => import('./CandidateListCreate'), 'CandidateListCreate'),
  edit: lazyPage(() => import('./CandidateListEdit'), 'CandidateListEdit'),
  recordRepresentation: 'name',
  children: (
    <>
      <Route path=":id/import" element={<CandidateImport />} />
      <Route path=":id/import/:jobId" element={<ImportJob />} />
      <Route path=":id/board" element={<EnrolmentBoardPage />} />
      <Route path=":id/precheck" element={<PrecheckPage />} />
      <Route path=":id/precheck/:jobId" element={<PrecheckPage />} />
      <Route path=":id/propose" element={<ProposeWizard />} />
      <Route path=":id/propose/:decreeId" element={<ProposalDone />} />
    </>
  ),
};

export const decrees = {
  name: 'decrees',
  list: lazyPage(() => import('./DecreeList'), 'DecreeList'),
  show: lazyPage(() => import('./DecreeShow'), 'DecreeShow'),
  recordRepresentation: 'number',
  children: (
    <>
      <Route path=":id/answer" element={<OfficeAnswer />} />
      <Route path=":id/answer/:jobId" element={<OfficeAnswer />} />
    </>
  ),
};

export const memberships = {
  name: 'memberships',
  list: lazyPage(() => import('./MembershipList'), 'MembershipList'),
  show: lazyPage(() => import('./MembershipShow'), 'MembershipShow'),
};

export const coverRisks = {
  name: 'coverRisks',
  list: lazyPage(() => import('./CoverRiskList'), 'CoverRiskList'),
};

export const memberExits = {
  name: 'memberExits',
  list: lazyPage(() => import('./ExitRows'), 'MemberExitList'),
};

/** What is done with the people of a line's quota. */
export const peopleOfLine = (
  <>
    <Route path=":lineId/waiting" element={<WaitingListPage />} />
    <Route path=":lineId/exits" element={<MemberExitsPage />} />
    <Route path=":lineId/members" element={<LineMembersPage />} />
    <Route path=":lineId/fill" element={<FillWizard />} />
    <Route path=":lineId/fill/:decreeId" element={<ProposalDone />} />
    <Route path=":lineId/carryOver" element={<CarryOverWizard />} />
    <Route path=":lineId/carryOver/:decreeId" element={<ProposalDone />} />
  </>
);
