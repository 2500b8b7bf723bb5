import type {
  RenewalDifferenceQuery,
  QuotaLineSharesQuery,
  AddendumDifferenceQuery,
  VillageAgreementsPreviewQuery,
  AgreementOrderPreviewQuery,
  AgreementQuery,
  AgreementsQuery,
  ApiClientsQuery,
  AuditEventsQuery,
  BillLinesQuery,
  DoublePaymentPersonsQuery,
  DoublePaymentsQuery,
  BoundariesPreviewQuery,
  BoundariesQuery,
  BillPreviewQuery,
  BillQuery,
  BillsQuery,
  AllocationQuery,
  AllocationsQuery,
  BudgetChangesQuery,
  FigureCheckQuery,
  FigureChecksQuery,
  BudgetLineQuery,
  BudgetLinesQuery,
  BudgetMovementsQuery,
  CandidateListQuery,
  CandidateListsQuery,
  CandidatesQuery,
  CoverageQuery,
  DecreeTiesQuery,
  BoardCandidatesQuery,
  CandidaciesQuery,
  CheckedCandidatesQuery,
  DecreeQuery,
  DecreesQuery,
  ExitSummaryQuery,
  KnownExitsQuery,
  MemberExitsQuery,
  VillageCheckQuery,
  VillageChecksQuery,
  ImportRowsQuery,
  AddIncidentScopeMutationVariables,
  IncidentFiguresQuery,
  IncidentPersonsQuery,
  IncidentQuery,
  IncidentsQuery,
  OpenIncidentMutationVariables,
  RecordIncidentNoticeMutationVariables,
  InvitationPreviewQuery,
  InviteUserMutation,
  JobsQuery,
  MembershipQuery,
  CoverRisksQuery,
  MembershipsQuery,
  OfficeHandoverPreviewQuery,
  OfficeQuery,
  OfficeTemplateQuery,
  OfficeAnswerRowsQuery,
  OfficesQuery,
  OwnSessionsQuery,
  ErasureDueQuery,
  ErasureItemsQuery,
  ErasureRunsQuery,
  LapsingMembersQuery,
  LegalHoldsQuery,
  NikClaimsQuery,
  DuplicatePairsQuery,
  OpenLinesQuery,
  PayerArrearsQuery,
  PayerPunctualityQuery,
  PayersQuery,
  IdentityMatchesQuery,
  BankAccountQuery,
  BankAccountsQuery,
  ChangeRequestQuery,
  ChangeRequestsQuery,
  PersonRequestsQuery,
  RevealChangeMutation,
  PersonTimelineQuery,
  PersonsSeenQuery,
  ProcessingActivitiesQuery,
  QuotaLinesQuery,
  QuotaSeatsQuery,
  ProposalPreviewQuery,
  LawRuleQuery,
  LawRulesQuery,
  EligibilityImpactQuery,
  LawImpactQuery,
  QuoteQuery,
  BenefitQuery,
  RetentionRulesQuery,
  EditionPreviewQuery,
  RegionImportQuery,
  RegionImportsQuery,
  RegionChangePreviewQuery,
  RegionChangesQuery,
  RegionQuery,
  RegionsQuery,
  SessionQuery,
  StartSecondFactorMutation,
  TimelineQuery,
  UsersQuery,
  WiderLooksQuery,
  WorkerQuery,
  WorkersQuery,
} from '@lindung/graphql-client/generated/operations';

type Node<Q extends { page: { nodes: readonly unknown[] } }> = Q['page']['nodes'][number];
type One<Q extends { record: unknown }> = NonNullable<Q['record']>;

/** What the lists and pages hold: rows as the list operations select them, records as the pages do. */
export type RegionRow = Node<RegionsQuery>;
export type RegionRecord = One<RegionQuery>;
export type RegionChangeRow = Node<RegionChangesQuery>;
export type RegionChangePreview = RegionChangePreviewQuery['preview'];
export type MapStep = RegionChangePreview['steps'][number];
export type BoundaryMap = BoundariesQuery['map'];
export type BoundariesPreview = BoundariesPreviewQuery['preview'];
export type EditionPreview = EditionPreviewQuery['preview'];
export type RegionImportRow = Node<RegionImportsQuery>;
export type RegionImportRecord = One<RegionImportQuery>;
export type OfficeRow = Node<OfficesQuery>;
export type OfficeRecord = One<OfficeQuery>;
export type OfficeHandoverPreview = OfficeHandoverPreviewQuery['preview'];
export type PayerRow = Node<PayersQuery>;
export type AgreementRow = Node<AgreementsQuery>;
export type AgreementRecord = One<AgreementQuery>;
export type AgreementLine = AgreementRecord['lines'][number];
export type OrderOfAgreement = AgreementRecord['orders'][number];
export type OrderPreview = AgreementOrderPreviewQuery['preview'];
export type AddendumDifference = AddendumDifferenceQuery['difference'];
export type RenewalItem = RenewalDifferenceQuery['renewalDifference'][number];
export type LineDifference = AddendumDifference['lines'][number];
export type LapsingMemberRow = Node<LapsingMembersQuery>;
export type OpenLine = OpenLinesQuery['agreements']['nodes'][number]['lines'][number];
export type DerivationStep = AgreementLine['why'][number];
export type QuotaLineRow = Node<QuotaLinesQuery>;
export type SharedLine = QuotaLineSharesQuery['quotaLines']['nodes'][number];
export type QuotaStage = QuotaLineRow['stages'][number];
export type QuotaSeatRow = Node<QuotaSeatsQuery>;
export type WorkerRow = Node<WorkersQuery>;
export type WorkerRecord = One<WorkerQuery>;
export type HeirOfWorker = NonNullable<WorkerRecord['heirs']>[number];
export type CandidateListRow = Node<CandidateListsQuery>;
export type CandidateListRecord = One<CandidateListQuery>;
export type CandidateRow = Node<CandidatesQuery>;
export type ProposalPreview = ProposalPreviewQuery['preview'];
export type DecreeTieRow = Node<DecreeTiesQuery>;
export type MemberExitRow = Node<MemberExitsQuery>;
export type KnownExitRow = Node<KnownExitsQuery>;
export type ExitSummary = ExitSummaryQuery['summary'];
export type OfficeAnswerRow = Node<OfficeAnswerRowsQuery>;
export type OfficeTemplateRecord = OfficeTemplateQuery['officeTemplate'];
export type VillageCheckRow = Node<VillageChecksQuery>;
export type VillageCheckRecord = One<VillageCheckQuery>;
export type BoardCandidateRow = Node<BoardCandidatesQuery>;
export type CandidacyRow = Node<CandidaciesQuery>;
export type CheckedCandidateRow = Node<CheckedCandidatesQuery>;
export type DecreeRecord = One<DecreeQuery>;
export type DecreeRow = Node<DecreesQuery>;
export type CoverRiskRow = Node<CoverRisksQuery>;
export type MembershipRow = Node<MembershipsQuery>;
export type MembershipRecord = One<MembershipQuery>;
export type AllocationRow = Node<AllocationsQuery>;
export type AllocationRecord = One<AllocationQuery>;
export type BudgetLineRow = Node<BudgetLinesQuery>;
export type BudgetLineRecord = One<BudgetLineQuery>;
export type BudgetChangeRow = Node<BudgetChangesQuery>;
export type FigureCheckRow = Node<FigureChecksQuery>;
export type FigureCheckRecord = One<FigureCheckQuery>;
export type BudgetMovementRow = Node<BudgetMovementsQuery>;
export type BillRow = Node<BillsQuery>;
export type BillRecord = One<BillQuery>;
export type BillCell = BillRecord['cells'][number];
export type BillLineRow = Node<BillLinesQuery>;
export type PayerPunctualityRow = Node<PayerPunctualityQuery>;
export type PayerArrearsRow = Node<PayerArrearsQuery>;
export type DoublePaymentRow = Node<DoublePaymentsQuery>;
export type DoublePaymentPersonRow = Node<DoublePaymentPersonsQuery>;
export type BillPreview = BillPreviewQuery['preview'];
export type BegunSecondFactor = StartSecondFactorMutation['begun'];
export type OwnSession = OwnSessionsQuery['ownSessions'][number];
export type Coverage = CoverageQuery['coverage'];
export type CoverageFigure = Coverage['total'];
export type IdentityMatchRow = Node<IdentityMatchesQuery>;
export type BankAccountRow = Node<BankAccountsQuery>;
export type BankAccountRecord = One<BankAccountQuery>;
export type ChangeRequestRow = Node<ChangeRequestsQuery>;
export type ChangeRequestRecord = One<ChangeRequestQuery>;
export type RevealedChange = RevealChangeMutation['revealed'];
export type PersonRequestRow = Node<PersonRequestsQuery>;
export type LawRuleRow = Node<LawRulesQuery>;
export type LawRuleRecord = One<LawRuleQuery>;
export type LawTerms = LawRuleRow['terms'];
export type EligibilityImpactFigures = EligibilityImpactQuery['eligibilityImpact'];
export type LawImpactFigures = LawImpactQuery['lawImpact'];
export type Quote = QuoteQuery['quote'];
export type Benefit = BenefitQuery['benefit'];
export type RetentionRuleRow = Node<RetentionRulesQuery>;
export type ErasureRunRow = Node<ErasureRunsQuery>;
export type ErasureDueRow = Node<ErasureDueQuery>;
export type ErasureItemRow = Node<ErasureItemsQuery>;
export type LegalHoldRow = Node<LegalHoldsQuery>;
export type NikClaimRow = Node<NikClaimsQuery>;
export type DuplicatePairRow = Node<DuplicatePairsQuery>;
export type JobRow = Node<JobsQuery>;
export type PersonChangeRecord = Pick<
  (WorkerRecord['changes'] & object)[number],
  'fields' | 'before' | 'after'
>;
export type ImportRowRecord = Node<ImportRowsQuery> & { readonly id: string };
export type UserRow = Node<UsersQuery>;
export type WiderLookRow = Node<WiderLooksQuery>;
export type InvitationPreview = InvitationPreviewQuery['preview'];
export type InvitedUser = InviteUserMutation['invited'];
export type ApiClientRow = Node<ApiClientsQuery>;
export type AuditEventRow = Node<AuditEventsQuery>;
export type TimelineEvent = Node<TimelineQuery>;
export type PersonTimelineEvent = Node<PersonTimelineQuery>;
export type PersonSeenRow = Node<PersonsSeenQuery>;
export type ProcessingRow = Node<ProcessingActivitiesQuery> & { readonly id: string };
export type IncidentRow = Node<IncidentsQuery>;
export type IncidentRecord = One<IncidentQuery>;
export type IncidentPersonRow = Node<IncidentPersonsQuery>;
export type IncidentFigures = IncidentFiguresQuery['figures'];
export type IncidentInput = Omit<OpenIncidentMutationVariables['input'], 'idempotencyKey'>;
export type IncidentScopeInput = Omit<
  AddIncidentScopeMutationVariables['input'],
  'idempotencyKey' | 'incidentId' | 'version'
>;
export type SentNoticeInput = Omit<
  RecordIncidentNoticeMutationVariables['input'],
  'idempotencyKey' | 'incidentId' | 'version'
>;
export type Session = SessionQuery['session'];
export type Assignment = Session['assignments'][number];
export type RegionRef = WorkerRow['village'] & {};
export type VillageAgreementsPreview = VillageAgreementsPreviewQuery['preview'];
