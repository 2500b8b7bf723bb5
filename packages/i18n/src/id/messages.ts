import { access } from './access.js';
import { agreementLife } from './agreement-life.js';
import { lineChange } from './line-change.js';
import { shares } from './shares.js';
import { agreement } from './agreement.js';
import { agreementParties } from './agreement-parties.js';
import { app } from './app.js';
import { bankAccount } from './bank-account.js';
import { allocation } from './allocation.js';
import { budget } from './budget.js';
import { changeRequest } from './change-request.js';
import { heir } from './heir.js';
import { contribution } from './contribution.js';
import { duplicate } from './duplicate.js';
import { enrolment } from './enrolment.js';
import { personTimeline } from './person-timeline.js';
import { figureCheck } from './figure-check.js';
import { enrolmentBoard } from './enrolment-board.js';
import { errors } from './errors.js';
import { exchange } from './exchange.js';
import { memberExit } from './member-exit.js';
import { membership } from './membership.js';
import { insight } from './insight.js';
import { officeFile } from './office-file.js';
import { office } from './office.js';
import { privacy } from './privacy.js';
import { programme } from './programme.js';
import { quota } from './quota.js';
import { retention } from './retention.js';
import { partner } from './partner.js';
import { precheck } from './precheck.js';
import { villageCheck } from './village-check.js';
import { territory } from './territory.js';
import { worker } from './worker.js';

/** Everything that Lindung says in Indonesian; the other language has the same keys. */
export const messages = {
  app,
  resources: {
    ...territory.resources,
    ...office.resources,
    ...programme.resources,
    ...agreement.resources,
    ...quota.resources,
    ...agreementLife.resources,
    ...worker.resources,
    ...duplicate.resources,
    ...changeRequest.resources,
    ...bankAccount.resources,
    ...budget.resources,
    ...figureCheck.resources,
    ...allocation.resources,
    ...retention.resources,
    ...enrolment.resources,
    ...membership.resources,
    ...memberExit.resources,
    ...villageCheck.resources,
    ...enrolmentBoard.resources,
    ...contribution.resources,
    ...access.resources,
    ...exchange.resources,
    ...privacy.resources,
  },
  enums: {
    ...territory.enums,
    ...office.enums,
    ...programme.enums,
    ...agreement.enums,
    ...quota.enums,
    ...agreementParties.enums,
    ...agreementLife.enums,
    ...worker.enums,
    ...duplicate.enums,
    ...changeRequest.enums,
    ...bankAccount.enums,
    ...budget.enums,
    ...figureCheck.enums,
    ...allocation.enums,
    ...heir.enums,
    ...retention.enums,
    ...enrolment.enums,
    ...membership.enums,
    ...memberExit.enums,
    ...villageCheck.enums,
    ...enrolmentBoard.enums,
    ...personTimeline.enums,
    ...contribution.enums,
    ...access.enums,
    ...exchange.enums,
    ...partner.enums,
    ...officeFile.enums,
    ...privacy.enums,
  },
  errors,
  territory: territory.words,
  office: office.words,
  programme: programme.words,
  agreement: agreement.words,
  quota: quota.words,
  parties: agreementParties.words,
  agreementLife: agreementLife.words,
  lineChange,
  shares,
  worker: worker.words,
  duplicate: duplicate.words,
  changeRequest: changeRequest.words,
  bankAccount: bankAccount.words,
  budget: budget.words,
  figureCheck: figureCheck.words,
  allocation: allocation.words,
  heir: heir.words,
  retention: retention.words,
  enrolment: { ...enrolment.words, memberships: membership.words, coverRisks: membership.risks },
  memberExit: memberExit.words,
  villageCheck: villageCheck.words,
  precheck: precheck.words,
  enrolmentBoard: enrolmentBoard.words,
  personTimeline: personTimeline.words,
  contribution: contribution.words,
  insight: insight.words,
  access: access.words,
  exchange: exchange.words,
  officeFile: officeFile.words,
  privacy: privacy.words,
};
