import { Route } from 'react-router-dom';
import { lazyPage } from '../layout/lazyPage';

const CandidateImport = lazyPage(() => import('./CandidateImport'), 'CandidateImport');
const ImportJob = lazyPage(() => import('./ImportJob'), 'ImportJob');
const ProposeWizard = lazyPage(() => import('./ProposeWizard'), 'ProposeWizard');
const OfficeAnswer = lazyPage(() => import('./OfficeAnswer'), 'OfficeAnswer');
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
