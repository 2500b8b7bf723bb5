import 'reflect-metadata';

import { type GraphQLSchema, isObjectType } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';

import './graphql/enums.js';
import { guardSchema } from './graphql/guard-schema.js';
import { AllocationResolver } from './budget/allocation.resolver.js';
import { BudgetResolver } from './budget/budget.resolver.js';
import { BillResolver } from './contribution/bill.resolver.js';
import { PostedPaymentResolver } from './contribution/posted-payment.resolver.js';
import { PayerStandingResolver } from './contribution/payer-standing.resolver.js';
import { CoverRiskResolver } from './enrolment/cover-risk.resolver.js';
import { DecreeResolver } from './enrolment/decree.resolver.js';
import { EligibilityResolver } from './enrolment/eligibility.resolver.js';
import { EnrolmentResolver } from './enrolment/enrolment.resolver.js';
import { MemberExitResolver } from './enrolment/member-exit.resolver.js';
import { PersonTimelineResolver } from './worker/person-timeline.resolver.js';
import { EnrolmentBoardResolver } from './enrolment/enrolment-board.resolver.js';
import { VillageCheckResolver } from './enrolment/village-check.resolver.js';
import { WaitingListResolver } from './enrolment/waiting-list.resolver.js';
import { AgreementLifeResolver } from './agreement/agreement-life.resolver.js';
import { AgreementResolver } from './agreement/agreement.resolver.js';
import { VillageAgreementsResolver } from './agreement/village-agreements.resolver.js';
import { QuotaResolver } from './agreement/quota.resolver.js';
import { PayerResolver } from './agreement/payer.resolver.js';
import { ExchangeResolver } from './exchange/exchange.resolver.js';
import { PartnerCandidateResolver } from './exchange/partner/partner-candidate.resolver.js';
import { PrecheckResolver } from './exchange/precheck.resolver.js';
import { OfficeAnswerResolver } from './exchange/office-answer.resolver.js';
import { OfficeFileResolver } from './exchange/office-file.resolver.js';
import { PaperResolver } from './exchange/paper.resolver.js';
import { CoverageResolver } from './insight/coverage.resolver.js';
import { FigureCheckResolver } from './insight/figure-check.resolver.js';
import { OfficeResolver } from './office/office.resolver.js';
import { ApiClientResolver } from './access/api-client.resolver.js';
import { AuditEventResolver } from './access/audit-event.resolver.js';
import { OwnSessionResolver } from './access/own-session.resolver.js';
import { ProviderLinkResolver } from './access/provider-link.resolver.js';
import { SecondFactorResolver } from './access/second-factor.resolver.js';
import { SessionResolver } from './access/session.resolver.js';
import { UserResolver } from './access/user.resolver.js';
import { WiderLookResolver } from './access/wider-look.resolver.js';
import { IncidentResolver } from './privacy/incident.resolver.js';
import { ProcessingResolver } from './privacy/processing.resolver.js';
import { ErasureResolver } from './retention/erasure.resolver.js';
import { LegalHoldResolver } from './retention/legal-hold.resolver.js';
import { LawResolver } from './programme/law.resolver.js';
import { RetentionRuleResolver } from './retention/retention-rule.resolver.js';
import { BoundaryResolver } from './territory/boundary.resolver.js';
import { RegionChangeResolver } from './territory/region-change.resolver.js';
import { RegionFileResolver } from './territory/region-file.resolver.js';
import { RegionResolver } from './territory/region.resolver.js';
import { NikClaimResolver } from './worker/nik-claim.resolver.js';
import { WorkerMergeResolver } from './worker/worker-merge.resolver.js';
import { DuplicatePairResolver } from './worker/duplicate-pair.resolver.js';
import { HeirResolver } from './worker/heir.resolver.js';
import { IdentityMatchResolver } from './worker/identity-match.resolver.js';
import { BankAccountResolver } from './worker/bank-account.resolver.js';
import { ChangeRequestResolver } from './worker/change-request.resolver.js';
import { PersonRequestResolver } from './worker/person-request.resolver.js';
import { WorkerResolver } from './worker/worker.resolver.js';

const resolvers: NonEmptyArray<new () => object> = [
  SessionResolver,
  OwnSessionResolver,
  SecondFactorResolver,
  ProviderLinkResolver,
  UserResolver,
  ApiClientResolver,
  AuditEventResolver,
  WiderLookResolver,
  ProcessingResolver,
  IncidentResolver,
  RegionResolver,
  RegionChangeResolver,
  RegionFileResolver,
  BoundaryResolver,
  OfficeResolver,
  AgreementResolver,
  VillageAgreementsResolver,
  AgreementLifeResolver,
  PayerResolver,
  QuotaResolver,
  WorkerResolver,
  NikClaimResolver,
  DuplicatePairResolver,
  WorkerMergeResolver,
  PersonRequestResolver,
  BankAccountResolver,
  ChangeRequestResolver,
  HeirResolver,
  IdentityMatchResolver,
  LawResolver,
  RetentionRuleResolver,
  LegalHoldResolver,
  ErasureResolver,
  EnrolmentResolver,
  MemberExitResolver,
  WaitingListResolver,
  VillageCheckResolver,
  EnrolmentBoardResolver,
  PersonTimelineResolver,
  EligibilityResolver,
  CoverRiskResolver,
  DecreeResolver,
  BillResolver,
  PayerStandingResolver,
  PostedPaymentResolver,
  BudgetResolver,
  AllocationResolver,
  CoverageResolver,
  FigureCheckResolver,
  ExchangeResolver,
  PaperResolver,
  OfficeFileResolver,
  OfficeAnswerResolver,
  PrecheckResolver,
  PartnerCandidateResolver,
];

let built: GraphQLSchema | undefined;

/** The executable schema, with the policy table before every root field; made once in a process. */
export const buildApiSchema = (): GraphQLSchema =>
  (built ??= guardSchema(withoutFieldResolvers(buildSchemaSync({ resolvers, validate: false }))));

/** Below the root a field is the property of its name and nothing else, which needs none of TypeGraphQL's machinery around it. */
function withoutFieldResolvers(schema: GraphQLSchema): GraphQLSchema {
  const roots = new Set<unknown>([schema.getQueryType(), schema.getMutationType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || roots.has(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) delete field.resolve;
  }
  return schema;
}
