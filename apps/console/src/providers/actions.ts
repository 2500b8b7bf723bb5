import { CARRIES_BILLS, CARRIES_PROPOSALS } from '@lindung/domain/agreement/agreement-status';
import type { Client } from '@lindung/graphql-client/client';
import type * as types from '@lindung/graphql-client/generated/operations';
import * as api from '@lindung/graphql-client/generated/trusted-operations';
import type { TrustedDocument } from '@lindung/graphql-client/trusted-document';
import type { Once } from './idempotency';

/** What a person wants done; the idempotency key is the console's affair. */
type Intent<I> = Omit<I, 'idempotencyKey'>;

const newestFirst = { field: 'SIGNED_ON', direction: 'DESC' } as const;
const forProposals = { first: 100, filter: { statuses: [...CARRIES_PROPOSALS] } };
const forBills = { first: 100, filter: { statuses: [...CARRIES_BILLS] }, orderBy: newestFirst };

interface RowsPage<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** Every row of a short list, page by page. */
async function everyRow<Row>(
  read: (after: string | null) => Promise<RowsPage<Row>>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo } = await read(after);
    rows.push(...nodes);
    if (!pageInfo.hasNextPage) return rows;
    after = pageInfo.endCursor ?? null;
  }
}

/** Every line of the agreements: a regency has hundreds, one for each of its villages. */
const everyLine = async <Line>(
  read: (after: string | null) => Promise<{ agreements: RowsPage<{ lines: readonly Line[] }> }>,
): Promise<readonly Line[]> =>
  (await everyRow((after) => read(after).then(({ agreements }) => agreements))).flatMap(({ lines }) => lines);

/** Everything that can be done beside creating and editing a record, and what is read beside lists and records. */
export function createActions(client: Client, once: Once) {
  /** A mutation that takes one input with an idempotency key. */
  function action<R, I extends { readonly idempotencyKey: string }>(
    operation: TrustedDocument<R, { input: I }>,
  ) {
    return (intent: Intent<I>): Promise<R> =>
      once(operation.documentId, intent, (idempotencyKey) => {
        const input = { ...intent, idempotencyKey } as unknown as I;
        return client.request<R, { input: I }>(operation, { input });
      });
  }

  return {
    changeRegions: action(api.ChangeRegionsDocument),
    assignResidents: action(api.AssignResidentsDocument),
    applyEdition: action(api.ApplyEditionDocument),
    addRegionAlias: action(api.AddRegionAliasDocument),
    endRegionAlias: action(api.EndRegionAliasDocument),
    importCrosswalk: action(api.ImportCrosswalkDocument),
    importBoundaries: action(api.ImportBoundariesDocument),
    closeOffice: action(api.CloseOfficeDocument),
    setOfficeArea: action(api.SetOfficeAreaDocument),
    handOverServiceAreas: action(api.HandOverServiceAreasDocument),
    submitAgreement: action(api.SubmitAgreementDocument),
    reviewAgreement: action(api.ReviewAgreementDocument),
    withdrawAgreement: action(api.WithdrawAgreementDocument),
    signAgreement: action(api.SignAgreementDocument),
    replaceAgreementDocument: action(api.ReplaceAgreementDocumentDocument),
    removeAgreementDocument: action(api.RemoveAgreementDocumentDocument),
    createVillageAgreements: action(api.CreateVillageAgreementsDocument),
    signVillageAgreements: action(api.SignVillageAgreementsDocument),
    moveShares: action(api.MoveSharesDocument),
    proposeAgreementOrder: action(api.ProposeAgreementOrderDocument),
    decideAgreementOrder: action(api.DecideAgreementOrderDocument),
    createPayer: action(api.CreatePayerDocument),
    addEmployerNumber: action(api.AddEmployerNumberDocument),
    endEmployerNumber: action(api.EndEmployerNumberDocument),
    acceptChange: action(api.AcceptChangeDocument),
    declineChange: action(api.DeclineChangeDocument),
    withdrawChange: action(api.WithdrawChangeDocument),
    undoChange: action(api.UndoChangeDocument),
    revealChange: action(api.RevealChangeDocument),
    reviseAllocation: action(api.ReviseAllocationDocument),
    proposeAllocations: action(api.ProposeAllocationsDocument),
    evaluateAllocations: action(api.EvaluateAllocationsDocument),
    enactAllocations: action(api.EnactAllocationsDocument),
    confirmAllocations: action(api.ConfirmAllocationsDocument),
    reportAllocations: action(api.ReportAllocationsDocument),
    recordTranches: action(api.RecordTranchesDocument),
    fundAgreementLine: action(api.FundAgreementLineDocument),
    proposeBudgetChange: action(api.ProposeBudgetChangeDocument),
    confirmBudgetChange: action(api.ConfirmBudgetChangeDocument),
    declineBudgetChange: action(api.DeclineBudgetChangeDocument),
    withdrawBudgetChange: action(api.WithdrawBudgetChangeDocument),
    proposeBankAccount: action(api.ProposeBankAccountDocument),
    withdrawBankAccount: action(api.WithdrawBankAccountDocument),
    confirmBankAccount: action(api.ConfirmBankAccountDocument),
    declineBankAccount: action(api.DeclineBankAccountDocument),
    endBankAccount: action(api.EndBankAccountDocument),
    revealBankAccount: action(api.RevealBankAccountDocument),
    createPersonRequest: action(api.CreatePersonRequestDocument),
    answerPersonRequest: action(api.AnswerPersonRequestDocument),
    askIdentityAgain: action(api.AskIdentityAgainDocument),
    proposeIdentityMatch: action(api.ProposeIdentityMatchDocument),
    decideIdentityMatch: action(api.DecideIdentityMatchDocument),
    recordPopulationStatus: action(api.RecordPopulationStatusDocument),
    recordHeir: action(api.RecordHeirDocument),
    updateHeir: action(api.UpdateHeirDocument),
    removeHeir: action(api.RemoveHeirDocument),
    revealHeir: action(api.RevealHeirDocument),
    liftRestriction: action(api.LiftRestrictionDocument),
    drawPersonExtract: action(api.DrawPersonExtractDocument),
    updateWorker: action(api.UpdateWorkerDocument),
    settleNik: action(api.SettleNikDocument),
    markDistinct: action(api.MarkDistinctDocument),
    workerMergePreview: (variables: types.WorkerMergePreviewQueryVariables) =>
      client.request(api.WorkerMergePreviewDocument, variables).then(({ preview }) => preview),
    mergeWorkers: action(api.MergeWorkersDocument),
    undoWorkerMerge: action(api.UndoWorkerMergeDocument),
    startDuplicateSearch: action(api.StartDuplicateSearchDocument),
    proposeLawRule: action(api.ProposeLawRuleDocument),
    decideLawRule: action(api.DecideLawRuleDocument),
    proposeRetentionRule: action(api.ProposeRetentionRuleDocument),
    decideRetentionRule: action(api.DecideRetentionRuleDocument),
    placeLegalHold: action(api.PlaceLegalHoldDocument),
    liftLegalHold: action(api.LiftLegalHoldDocument),
    proposeErasure: action(api.ProposeErasureDocument),
    decideErasure: action(api.DecideErasureDocument),
    revealNik: action(api.RevealNikDocument),
    startCandidateImport: action(api.StartCandidateImportDocument),
    forgetColumnMapping: action(api.ForgetColumnMappingDocument),
    reviseImport: action(api.ReviseImportDocument),
    confirmImport: action(api.ConfirmImportDocument),
    undoImport: action(api.UndoImportDocument),
    cancelJob: action(api.CancelJobDocument),
    retryJob: action(api.RetryJobDocument),
    proposeDecree: action(api.ProposeDecreeDocument),
    demandChecks: action(api.DemandChecksDocument),
    judgeCandidates: action(api.JudgeCandidatesDocument),
    fileMinutes: action(api.FileMinutesDocument),
    confirmVerdicts: action(api.ConfirmVerdictsDocument),
    returnCandidates: action(api.ReturnCandidatesDocument),
    checkPreview: (variables: types.CheckPreviewQueryVariables) =>
      client.request(api.CheckPreviewDocument, variables).then(({ preview }) => preview),
    waitlistCandidates: action(api.WaitlistCandidatesDocument),
    reportExit: action(api.ReportExitDocument),
    reportKnownExits: action(api.ReportKnownExitsDocument),
    decideExits: action(api.DecideExitsDocument),
    leaveWaitingList: action(api.LeaveWaitingListDocument),
    enactDecree: action(api.EnactDecreeDocument),
    returnDecree: action(api.ReturnDecreeDocument),
    cancelDecree: action(api.CancelDecreeDocument),
    recordMembershipNumber: action(api.RecordMembershipNumberDocument),
    drawBill: action(api.DrawBillDocument),
    issueBill: action(api.IssueBillDocument),
    declineBill: action(api.DeclineBillDocument),
    recordPaymentStep: action(api.RecordPaymentStepDocument),
    withdrawPaymentStep: action(api.WithdrawPaymentStepDocument),
    recordBillPayment: action(api.RecordBillPaymentDocument),
    reverseBillPayment: action(api.ReverseBillPaymentDocument),
    cancelBill: action(api.CancelBillDocument),
    declarePotential: action(api.DeclarePotentialDocument),
    startExport: action(api.StartExportDocument),
    startOfficeAnswer: action(api.StartOfficeAnswerDocument),
    confirmOfficeAnswer: action(api.ConfirmOfficeAnswerDocument),
    resolveOfficeAnswer: action(api.ResolveOfficeAnswerDocument),
    officeAnswerRows: (variables: types.OfficeAnswerRowsQueryVariables) =>
      client.request(api.OfficeAnswerRowsDocument, variables).then(({ page }) => page),
    officeMatches: (variables: { officeId: string }) =>
      client.request(api.OfficeMatchesDocument, variables).then(({ officeMatches }) => officeMatches),
    startPrecheckFile: action(api.StartPrecheckFileDocument),
    startPrecheckAnswer: action(api.StartPrecheckAnswerDocument),
    precheckCandidates: action(api.PrecheckCandidatesDocument),
    enrolmentBoard: (variables: { listId: string; villageId: string | null }) =>
      client.request(api.EnrolmentBoardDocument, variables).then(({ enrolmentBoard }) => enrolmentBoard),
    precheck: (variables: { listId: string }) =>
      client.request(api.PrecheckDocument, variables).then(({ precheck }) => precheck),
    startMemberCards: action(api.StartMemberCardsDocument),
    startVillageLetter: action(api.StartVillageLetterDocument),
    startOfficeFile: action(api.StartOfficeFileDocument),
    saveOfficeTemplate: action(api.SaveOfficeTemplateDocument),
    officeTemplate: (variables: { officeId: string }) =>
      client.request(api.OfficeTemplateDocument, variables).then(({ officeTemplate }) => officeTemplate),
    importColumns: (jobId: string) =>
      client.request(api.ImportColumnsDocument, { jobId }).then(({ importColumns }) => importColumns),
    officeFilePreview: (variables: { decreeId: string; again: boolean }) =>
      client
        .request(api.OfficeFilePreviewDocument, variables)
        .then(({ officeFilePreview }) => officeFilePreview),
    officeFiles: (variables: { decreeId: string }) =>
      client.request(api.OfficeFilesDocument, variables).then(({ officeFiles }) => officeFiles),
    startDecreeDocument: action(api.StartDecreeDocumentDocument),
    inviteUser: action(api.InviteUserDocument),
    inviteUsers: action(api.InviteUsersDocument),
    makeResetCode: action(api.MakeResetCodeDocument),
    renewInvitation: action(api.RenewInvitationDocument),
    grantAssignment: action(api.GrantAssignmentDocument),
    endAssignment: action(api.EndAssignmentDocument),
    closeAccount: action(api.CloseAccountDocument),
    reopenAccount: action(api.ReopenAccountDocument),
    takeAwaySecondFactor: action(api.TakeAwaySecondFactorDocument),
    openWiderLook: action(api.OpenWiderLookDocument),
    endWiderLook: action(api.EndWiderLookDocument),
    seeWiderLook: action(api.SeeWiderLookDocument),
    openIncident: action(api.OpenIncidentDocument),
    addIncidentScope: action(api.AddIncidentScopeDocument),
    withdrawIncidentScope: action(api.WithdrawIncidentScopeDocument),
    assessIncident: action(api.AssessIncidentDocument),
    recordIncidentNotice: action(api.RecordIncidentNoticeDocument),
    addIncidentNote: action(api.AddIncidentNoteDocument),
    closeIncident: action(api.CloseIncidentDocument),
    createApiKey: action(api.CreateApiKeyDocument),
    rotateApiKey: action(api.RotateApiKeyDocument),
    revokeApiKey: action(api.RevokeApiKeyDocument),

    incidentFigures: (incidentId: string) =>
      client.request(api.IncidentFiguresDocument, { incidentId }).then(({ figures }) => figures),
    incidentNotice: (
      incidentId: string,
      recipient: types.NoticeRecipient,
      data?: types.IncidentNoticeQueryVariables['data'],
    ) =>
      client
        .request(api.IncidentNoticeDocument, { incidentId, recipient, data: data ?? null })
        .then(({ notice }) => notice),
    ownProviderLink: () =>
      client.request(api.OwnProviderLinkDocument).then(({ ownProviderLink }) => ownProviderLink),
    ownSecondFactor: () =>
      client.request(api.OwnSecondFactorDocument).then(({ ownSecondFactor }) => ownSecondFactor),
    ownSessions: () => client.request(api.OwnSessionsDocument).then(({ ownSessions }) => ownSessions),
    endSession: (sessionId: string) => client.request(api.EndSessionDocument, { input: { sessionId } }),
    endOtherSessions: () => client.request(api.EndOtherSessionsDocument),

    draftsUnder: (frameId: string) =>
      everyRow((after) =>
        client
          .request(api.AgreementsDocument, {
            first: 200,
            after,
            filter: { frameId, status: 'DRAFT' },
            orderBy: { field: 'NUMBER', direction: 'ASC' },
          })
          .then(({ page }) => page),
      ),
    allLawRules: () =>
      everyRow((after) =>
        client.request(api.LawRulesDocument, { first: 200, after }).then(({ page }) => page),
      ),
    lawInForce: () =>
      everyRow((after) => client.request(api.LawInForceDocument, { after }).then(({ lawRules }) => lawRules)),
    payersOfWorker: (variables: types.PayersOfWorkerQueryVariables) =>
      client.request(api.PayersOfWorkerDocument, variables).then(({ payersOfWorker }) => payersOfWorker),
    monthPaidTwice: (variables: types.MonthPaidTwiceQueryVariables) =>
      client.request(api.MonthPaidTwiceDocument, variables).then(({ monthPaidTwice }) => monthPaidTwice),
    monthCost: (month: string) =>
      client.request(api.MonthCostDocument, { month }).then(({ monthCost }) => monthCost),
    eligibilityImpact: (draft: types.LawRuleDraftInput) =>
      client.request(api.EligibilityImpactDocument, { draft }).then((read) => read.eligibilityImpact),
    lawImpact: (draft: types.LawRuleDraftInput) =>
      client.request(api.LawImpactDocument, { draft }).then(({ lawImpact }) => lawImpact),
    quote: (input: types.QuoteInput) =>
      client.request(api.QuoteDocument, { input }).then(({ quote }) => quote),
    benefit: (input: types.BenefitInput) =>
      client.request(api.BenefitDocument, { input }).then(({ benefit }) => benefit),
    personRequestClock: () =>
      client.request(api.PersonRequestClockDocument).then(({ personRequestClock }) => personRequestClock),
    nikTallies: () => client.request(api.NikTalliesDocument).then(({ nikTallies }) => nikTallies),
    erasureDueCounts: () =>
      client.request(api.ErasureDueCountsDocument).then(({ erasureDueCounts }) => erasureDueCounts),
    fixedRetention: () =>
      client.request(api.FixedRetentionDocument).then(({ fixedRetention }) => fixedRetention),
    quotaBoard: (scope: types.QuotaBoardScope) =>
      client.request(api.QuotaBoardDocument, { scope }).then(({ quotaBoard }) => quotaBoard),
    allocationTotals: (variables: { year: number; regionId: string | null }) =>
      client
        .request(api.AllocationTotalsDocument, variables)
        .then(({ allocationTotals }) => allocationTotals),
    villagesWithoutBudget: (variables: { year: number; regionId: string }) =>
      client
        .request(api.VillagesWithoutBudgetDocument, variables)
        .then(({ villagesWithoutBudget }) => villagesWithoutBudget),
    coverage: (variables: { asOf?: string; regencyCode?: string }) =>
      client.request(api.CoverageDocument, variables).then(({ coverage }) => coverage),
    timeline: (
      record: types.TimelineRecord,
      id: string,
      shown: 'acts' | 'looks',
      page: { readonly first: number; readonly after?: string },
    ) =>
      shown === 'acts'
        ? client.request(api.TimelineDocument, { record, id, ...page }).then((read) => read.page)
        : client
            .request(api.AuditEventsDocument, {
              ...page,
              filter: { objectType: record, objectId: id, isLook: true },
            })
            .then((read) => read.page),
    personTimeline: (variables: types.PersonTimelineQueryVariables) =>
      client.request(api.PersonTimelineDocument, variables).then((read) => read.page),
    openLineNames: () =>
      everyLine((after) => client.request(api.OpenLineNamesDocument, { ...forProposals, after })),
    openLines: () => everyLine((after) => client.request(api.OpenLinesDocument, { ...forBills, after })),
    openLinesWithSeats: () =>
      everyLine((after) => client.request(api.OpenLinesWithSeatsDocument, { ...forProposals, after })),
    exitSummary: (variables: types.ExitSummaryQueryVariables) =>
      client.request(api.ExitSummaryDocument, variables).then(({ summary }) => summary),
    proposalPreview: (variables: types.ProposalPreviewQueryVariables) =>
      client.request(api.ProposalPreviewDocument, variables).then(({ preview }) => preview),
    boundaries: (variables: { parentId?: string; asOf?: string }) =>
      client.request(api.BoundariesDocument, variables).then(({ map }) => map),
    mapSize: (variables: { asOf?: string }) => client.request(api.MapSizeDocument, variables),
    boundariesPreview: (variables: { input: types.BoundariesPreviewInput }) =>
      client.request(api.BoundariesPreviewDocument, variables).then(({ preview }) => preview),
    invitationPreview: (variables: { input: types.InvitationPreviewInput }) =>
      client.request(api.InvitationPreviewDocument, variables).then(({ preview }) => preview),
    editionPreview: (variables: { input: types.EditionPreviewInput }) =>
      client.request(api.EditionPreviewDocument, variables).then(({ preview }) => preview),
    officeHandoverPreview: (variables: { input: types.OfficeHandoverPreviewInput }) =>
      client.request(api.OfficeHandoverPreviewDocument, variables).then(({ preview }) => preview),
    regionChangePreview: (variables: { input: types.RegionChangePreviewInput }) =>
      client.request(api.RegionChangePreviewDocument, variables).then(({ preview }) => preview),
    villageAgreementsPreview: (variables: { input: types.VillageAgreementsInput }) =>
      client.request(api.VillageAgreementsPreviewDocument, variables).then(({ preview }) => preview),
    agreementOrderPreview: (variables: types.AgreementOrderPreviewQueryVariables) =>
      client.request(api.AgreementOrderPreviewDocument, variables).then(({ preview }) => preview),
    renewalDifference: (variables: { id: string }) =>
      client
        .request(api.RenewalDifferenceDocument, variables)
        .then(({ renewalDifference }) => renewalDifference),
    addendumDifference: (variables: { id: string }) =>
      client.request(api.AddendumDifferenceDocument, variables).then(({ difference }) => difference),
    quotaLineShares: (variables: { lineId: string }) =>
      client.request(api.QuotaLineSharesDocument, variables).then(({ quotaLines }) => quotaLines.nodes),
    billPreview: (variables: { lineId: string; month: string }) =>
      client.request(api.BillPreviewDocument, variables).then(({ preview }) => preview),
  };
}

export type Actions = ReturnType<typeof createActions>;
