import type { MigrationInterface } from 'typeorm';

import { Access1715500000000 } from './migrations/1715500000000-access.js';
import { TerritoryAndOffices1715500100000 } from './migrations/1715500100000-territory-and-offices.js';
import { Agreements1715500200000 } from './migrations/1715500200000-agreements.js';
import { Exchange1715500300000 } from './migrations/1715500300000-exchange.js';
import { WorkersAndEnrolment1715500400000 } from './migrations/1715500400000-workers-and-enrolment.js';
import { SeatsAndDecrees1715500450000 } from './migrations/1715500450000-seats-and-decrees.js';
import { BillsAndCoverage1715500500000 } from './migrations/1715500500000-bills-and-coverage.js';
import { Ownership1715500600000 } from './migrations/1715500600000-ownership.js';
import { MakersAct1715500700000 } from './migrations/1715500700000-makers-act.js';
import { AgreementNamesItsOffice1715500710000 } from './migrations/1715500710000-agreement-names-its-office.js';
import { CandidatesStayListed1715500720000 } from './migrations/1715500720000-candidates-stay-listed.js';
import { ProtectedResidents1715500730000 } from './migrations/1715500730000-protected-residents.js';
import { RegionVersionsByKey1715500740000 } from './migrations/1715500740000-region-versions-by-key.js';
import { OwnPassword1715500750000 } from './migrations/1715500750000-own-password.js';
import { EnrolmentsOfAPerson1715500760000 } from './migrations/1715500760000-enrolments-of-a-person.js';
import { SeatsByDay1715500770000 } from './migrations/1715500770000-seats-by-day.js';
import { EnrolmentsOfALineById1715500780000 } from './migrations/1715500780000-enrolments-of-a-line-by-id.js';
import { CandidatesWithoutRemoval1715500790000 } from './migrations/1715500790000-candidates-without-removal.js';
import { SealedTrail1715500800000 } from './migrations/1715500800000-sealed-trail.js';
import { PersonsSeen1715500810000 } from './migrations/1715500810000-persons-seen.js';
import { LimitedAttempts1715500850000 } from './migrations/1715500850000-limited-attempts.js';
import { OfficesDiffer1715500860000 } from './migrations/1715500860000-offices-differ.js';
import { IdentityAndHistory1715500865000 } from './migrations/1715500865000-identity-and-history.js';
import { PaymentsTakenBack1715500870000 } from './migrations/1715500870000-payments-taken-back.js';
import { RolesOfVillages1715500900000 } from './migrations/1715500900000-roles-of-villages.js';
import { OwnSessions1715501000000 } from './migrations/1715501000000-own-sessions.js';
import { TrailReadByItsOwnRole1715501100000 } from './migrations/1715501100000-trail-read-by-its-own-role.js';
import { MembershipsOfOneResident1715501110000 } from './migrations/1715501110000-memberships-of-one-resident.js';
import { ScopeOfNiks1715501120000 } from './migrations/1715501120000-scope-of-niks.js';
import { RequestsOfPersons1715501130000 } from './migrations/1715501130000-requests-of-persons.js';
import { RegionsWithAHistory1715502000000 } from './migrations/1715502000000-regions-with-a-history.js';
import { RegionsThatEndedStayNamed1715502010000 } from './migrations/1715502010000-regions-that-ended-stay-named.js';
import { NamesAndCodesOfRegions1715502020000 } from './migrations/1715502020000-names-and-codes-of-regions.js';
import { SecondFactors1715503000000 } from './migrations/1715503000000-second-factors.js';
import { LinkedIdentities1715503010000 } from './migrations/1715503010000-linked-identities.js';
import { OneTimeCodes1715504000000 } from './migrations/1715504000000-one-time-codes.js';
import { DelegatedAdministration1715504010000 } from './migrations/1715504010000-delegated-administration.js';
import { RotatedKeys1715504020000 } from './migrations/1715504020000-rotated-keys.js';
import { AccountsFollowTheMap1715505000000 } from './migrations/1715505000000-accounts-follow-the-map.js';
import { LostSecondFactors1715505500000 } from './migrations/1715505500000-lost-second-factors.js';
import { AccountsClosed1715505510000 } from './migrations/1715505510000-accounts-closed.js';
import { OfficesWithAHistory1715506000000 } from './migrations/1715506000000-offices-with-a-history.js';
import { SpellingsAndCodesAtChanges1715507000000 } from './migrations/1715507000000-spellings-and-codes-at-changes.js';
import { AccountsMoveWithRegions1715507010000 } from './migrations/1715507010000-accounts-move-with-regions.js';
import { BoundariesOfRegions1715507020000 } from './migrations/1715507020000-boundaries-of-regions.js';
import { WiderLooks1715508000000 } from './migrations/1715508000000-wider-looks.js';
import { RetentionAndHolds1715509000000 } from './migrations/1715509000000-retention-and-holds.js';
import { PartnersInTheRecord1715510000000 } from './migrations/1715510000000-partners-in-the-record.js';
import { Incidents1715510100000 } from './migrations/1715510100000-incidents.js';
import { ActsOnARecord1715511000000 } from './migrations/1715511000000-acts-on-a-record.js';
import { LooksOfABranch1715512000000 } from './migrations/1715512000000-looks-of-a-branch.js';
import { CodesBeginAnew1715512010000 } from './migrations/1715512010000-codes-begin-anew.js';
import { OfficesUnderOthers1715512020000 } from './migrations/1715512020000-offices-under-others.js';
import { FilesOfAnArea1715513000000 } from './migrations/1715513000000-files-of-an-area.js';
import { Erasure1715514000000 } from './migrations/1715514000000-erasure.js';
import { NiksThatWait1715515000000 } from './migrations/1715515000000-niks-that-wait.js';
import { SettledNiks1715515010000 } from './migrations/1715515010000-settled-niks.js';
import { PartnersOfAnArea1715517000000 } from './migrations/1715517000000-partners-of-an-area.js';
import { HoldsFollowPeople1715518000000 } from './migrations/1715518000000-holds-follow-people.js';
import { ErasureByItsList1715518010000 } from './migrations/1715518010000-erasure-by-its-list.js';
import { TheErasedStayWhereTheyWere1715518020000 } from './migrations/1715518020000-the-erased-stay-where-they-were.js';
import { FiltersOfExportsEnd1715518030000 } from './migrations/1715518030000-filters-of-exports-end.js';
import { IncidentsAreToldToNobodyElse1715519000000 } from './migrations/1715519000000-incidents-are-told-to-nobody-else.js';
import { TimelinesOfEveryPage1715519010000 } from './migrations/1715519010000-timelines-of-every-page.js';
import { PersonsSeenInSums1715519500000 } from './migrations/1715519500000-persons-seen-in-sums.js';
import { ActsOnMany1715521000000 } from './migrations/1715521000000-acts-on-many.js';
import { NoticesDueAgain1715521500000 } from './migrations/1715521500000-notices-due-again.js';
import { CodesAreOverByTheClock1715522000000 } from './migrations/1715522000000-codes-are-over-by-the-clock.js';
import { OneOpenRequest1715523000000 } from './migrations/1715523000000-one-open-request.js';
import { IdentityByRequest1715523100000 } from './migrations/1715523100000-identity-by-request.js';
import { WhoWasShown1715523200000 } from './migrations/1715523200000-who-was-shown.js';
import { RestrictedPersons1715523300000 } from './migrations/1715523300000-restricted-persons.js';
import { NothingOnConsent1715523400000 } from './migrations/1715523400000-nothing-on-consent.js';
import { ClaimsWithinARegency1715524000000 } from './migrations/1715524000000-claims-within-a-regency.js';
import { ClaimsThatNoLevelAsksFor1715524100000 } from './migrations/1715524100000-claims-that-no-level-asks-for.js';
import { ErasedCandidatesAreCounted1715524200000 } from './migrations/1715524200000-erased-candidates-are-counted.js';
import { FiguresStayWithTheirRecord1715525000000 } from './migrations/1715525000000-figures-stay-with-their-record.js';
import { PartnersOfTheProvince1715525010000 } from './migrations/1715525010000-partners-of-the-province.js';
import { ARoleIsHeldOnce1715525020000 } from './migrations/1715525020000-a-role-is-held-once.js';
import { ErasedMembersOfAnArea1715525030000 } from './migrations/1715525030000-erased-members-of-an-area.js';
import { RequestsFollowPeople1715526000000 } from './migrations/1715526000000-requests-follow-people.js';
import { OneActInParts1715526010000 } from './migrations/1715526010000-one-act-in-parts.js';
import { ClaimsByIndex1715526020000 } from './migrations/1715526020000-claims-by-index.js';
import { ParentsByKey1715526030000 } from './migrations/1715526030000-parents-by-key.js';
import { LawAsData1715600000000 } from './migrations/1715600000000-law-as-data.js';
import { ActsOnRules1715600010000 } from './migrations/1715600010000-acts-on-rules.js';
import { AgreementsAreReviewed1715610000000 } from './migrations/1715610000000-agreements-are-reviewed.js';
import { StandingOfAgreements1715610010000 } from './migrations/1715610010000-standing-of-agreements.js';
import { MonthsThatAreNeverBilled1715610020000 } from './migrations/1715610020000-months-that-are-never-billed.js';
import { AddendaAndRenewals1715610030000 } from './migrations/1715610030000-addenda-and-renewals.js';
import { PayersAndTheirNumbers1715620000000 } from './migrations/1715620000000-payers-and-their-numbers.js';
import { PartiesAndFrames1715620010000 } from './migrations/1715620010000-parties-and-frames.js';
import { DocumentsOfAgreements1715620020000 } from './migrations/1715620020000-documents-of-agreements.js';
import { SeatsByStage1715630000000 } from './migrations/1715630000000-seats-by-stage.js';
import { StagesInsteadOfDays1715630010000 } from './migrations/1715630010000-stages-instead-of-days.js';
import { WhatASeatRestsOn1715630020000 } from './migrations/1715630020000-what-a-seat-rests-on.js';
import { EligibilityAsLaw1715630030000 } from './migrations/1715630030000-eligibility-as-law.js';
import { AddendaChangeLines1715640000000 } from './migrations/1715640000000-addenda-change-lines.js';
import { SharesOfSeats1715640010000 } from './migrations/1715640010000-shares-of-seats.js';
import { LapseAsLaw1715670000000 } from './migrations/1715670000000-lapse-as-law.js';
import { ListsOfManyLines1715670010000 } from './migrations/1715670010000-lists-of-many-lines.js';
import { SeatsEndWithTheirLine1715670020000 } from './migrations/1715670020000-seats-end-with-their-line.js';
import { ExpectedEndOfAPause1715680000000 } from './migrations/1715680000000-expected-end-of-a-pause.js';
import { DamagesOfRows1715700000000 } from './migrations/1715700000000-damages-of-rows.js';
import { FactsOfAPerson1715710000000 } from './migrations/1715710000000-facts-of-a-person.js';
import { SearchOfPersons1715710010000 } from './migrations/1715710010000-search-of-persons.js';
import { QueueWithoutNik1715710020000 } from './migrations/1715710020000-queue-without-nik.js';
import { ImportsAreUndone1715719980000 } from './migrations/1715719980000-imports-are-undone.js';
import { StatisticsOfPeople1715719990000 } from './migrations/1715719990000-statistics-of-people.js';
import { PapersThatAreConfirmed1715720000000 } from './migrations/1715720000000-papers-that-are-confirmed.js';
import { FilesForAnOffice1715720010000 } from './migrations/1715720010000-files-for-an-office.js';
import { AnswersOfAnOffice1715720020000 } from './migrations/1715720020000-answers-of-an-office.js';
import { CardsOfMembers1715720030000 } from './migrations/1715720030000-cards-of-members.js';
import { WaitingList1715730000000 } from './migrations/1715730000000-waiting-list.js';
import { AnswersForgottenUnread1715730010000 } from './migrations/1715730010000-answers-forgotten-unread.js';
import { DuplicatePairs1715740000000 } from './migrations/1715740000000-duplicate-pairs.js';
import { WhoPays1715740010000 } from './migrations/1715740010000-who-pays.js';
import { OpenPairsByKey1715740020000 } from './migrations/1715740020000-open-pairs-by-key.js';
import { CandidatesAreChecked1715750000000 } from './migrations/1715750000000-candidates-are-checked.js';
import { PopulationStatuses1715760000000 } from './migrations/1715760000000-population-statuses.js';
import { IdentityMatches1715760010000 } from './migrations/1715760010000-identity-matches.js';
import { NumbersOfPeople1715770000000 } from './migrations/1715770000000-numbers-of-people.js';
import { ExitsOfMembers1715770010000 } from './migrations/1715770010000-exits-of-members.js';
import { WorkersAreMerged1715780000000 } from './migrations/1715780000000-workers-are-merged.js';
import { MergingOfWorkers1715780010000 } from './migrations/1715780010000-merging-of-workers.js';
import { ColumnsAsSomebodySaid1715790000000 } from './migrations/1715790000000-columns-as-somebody-said.js';
import { FactsInFiles1715790010000 } from './migrations/1715790010000-facts-in-files.js';
import { ChangesAreProposed1715800000000 } from './migrations/1715800000000-changes-are-proposed.js';
import { Prechecks1715810000000 } from './migrations/1715810000000-prechecks.js';
import { MergedCandidatesKeepAnswers1715820000000 } from './migrations/1715820000000-merged-candidates-keep-answers.js';
import { FormerHomes1715821000000 } from './migrations/1715821000000-former-homes.js';
import { Heirs1715821010000 } from './migrations/1715821010000-heirs.js';
import { PartnersAct1715822000000 } from './migrations/1715822000000-partners-act.js';
import { ScopeOfCandidates1715822010000 } from './migrations/1715822010000-scope-of-candidates.js';
import { MonthsPaidTwice1715822020000 } from './migrations/1715822020000-months-paid-twice.js';
import { ReferencesEndWithPersons1715822030000 } from './migrations/1715822030000-references-end-with-persons.js';
import { DuplicatesByJudgedKeys1715823000000 } from './migrations/1715823000000-duplicates-by-judged-keys.js';
import { RowsOfAFile1715824000000 } from './migrations/1715824000000-rows-of-a-file.js';
import { BankAccounts1715830000000 } from './migrations/1715830000000-bank-accounts.js';
import { AccountsGoWithPeople1715830010000 } from './migrations/1715830010000-accounts-go-with-people.js';
import { EditsOfMany1715840000000 } from './migrations/1715840000000-edits-of-many.js';
import { FoundInOrder1715840010000 } from './migrations/1715840010000-found-in-order.js';
import { UndoingLeavesNoTrace1715850000000 } from './migrations/1715850000000-undoing-leaves-no-trace.js';
import { OnePayerPaysOnce1715850010000 } from './migrations/1715850010000-one-payer-pays-once.js';
import { ExitsAreFacts1715860000000 } from './migrations/1715860000000-exits-are-facts.js';
import { TheOthersAreDecreed1715865000000 } from './migrations/1715865000000-the-others-are-decreed.js';
import { RowsUnreadSayWhy1715870000000 } from './migrations/1715870000000-rows-unread-say-why.js';
import { AccountsOfMany1715880000000 } from './migrations/1715880000000-accounts-of-many.js';
import { TwoNiksOfOnePerson1715890000000 } from './migrations/1715890000000-two-niks-of-one-person.js';
import { CandidaciesFollow1715900000000 } from './migrations/1715900000000-candidacies-follow.js';
import { PapersOfProposalsStay1715910000000 } from './migrations/1715910000000-papers-of-proposals-stay.js';
import { Budgets1715920000000 } from './migrations/1715920000000-budgets.js';
import { BudgetsFundLines1715920010000 } from './migrations/1715920010000-budgets-fund-lines.js';
import { PartingOfMergesIsTold1715940000000 } from './migrations/1715940000000-parting-of-merges-is-told.js';
import { PausesReleaseBudgets1715950000000 } from './migrations/1715950000000-pauses-release-budgets.js';
import { SeatedPeopleStayWhoTheyAre1715960000000 } from './migrations/1715960000000-seated-people-stay-who-they-are.js';
import { MembersWhoNeverBegan1715970000000 } from './migrations/1715970000000-members-who-never-began.js';
import { FigureChecks1715980000000 } from './migrations/1715980000000-figure-checks.js';
import { AllocationsOfVillages1716000010000 } from './migrations/1716000010000-allocations-of-villages.js';
import { PaymentTerms1716100000000 } from './migrations/1716100000000-payment-terms.js';
import { BillsAreChecked1716101000000 } from './migrations/1716101000000-bills-are-checked.js';
import { VillageMoneyByLaw1716109990000 } from './migrations/1716109990000-village-money-by-law.js';
import { MembersAreCoveredUntil1716200000000 } from './migrations/1716200000000-members-are-covered-until.js';
import { CoverIsOfReceipts1716210000000 } from './migrations/1716210000000-cover-is-of-receipts.js';
import { LettersAboutVillages1716220000000 } from './migrations/1716220000000-letters-about-villages.js';
import { StepsOfPayment1716300000000 } from './migrations/1716300000000-steps-of-payment.js';
import { ScopeOfPayments1716300010000 } from './migrations/1716300010000-scope-of-payments.js';
import { MembersGoOn1716400000000 } from './migrations/1716400000000-members-go-on.js';

/** Every migration, oldest first. What one that has shipped does is never changed, a change is a new one; how it is undone may be put right. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  Access1715500000000,
  TerritoryAndOffices1715500100000,
  Agreements1715500200000,
  Exchange1715500300000,
  WorkersAndEnrolment1715500400000,
  SeatsAndDecrees1715500450000,
  BillsAndCoverage1715500500000,
  Ownership1715500600000,
  MakersAct1715500700000,
  AgreementNamesItsOffice1715500710000,
  CandidatesStayListed1715500720000,
  ProtectedResidents1715500730000,
  RegionVersionsByKey1715500740000,
  OwnPassword1715500750000,
  EnrolmentsOfAPerson1715500760000,
  SeatsByDay1715500770000,
  EnrolmentsOfALineById1715500780000,
  CandidatesWithoutRemoval1715500790000,
  SealedTrail1715500800000,
  PersonsSeen1715500810000,
  LimitedAttempts1715500850000,
  OfficesDiffer1715500860000,
  IdentityAndHistory1715500865000,
  PaymentsTakenBack1715500870000,
  RolesOfVillages1715500900000,
  OwnSessions1715501000000,
  TrailReadByItsOwnRole1715501100000,
  MembershipsOfOneResident1715501110000,
  ScopeOfNiks1715501120000,
  RequestsOfPersons1715501130000,
  RegionsWithAHistory1715502000000,
  RegionsThatEndedStayNamed1715502010000,
  NamesAndCodesOfRegions1715502020000,
  SecondFactors1715503000000,
  LinkedIdentities1715503010000,
  OneTimeCodes1715504000000,
  DelegatedAdministration1715504010000,
  RotatedKeys1715504020000,
  AccountsFollowTheMap1715505000000,
  LostSecondFactors1715505500000,
  AccountsClosed1715505510000,
  OfficesWithAHistory1715506000000,
  SpellingsAndCodesAtChanges1715507000000,
  AccountsMoveWithRegions1715507010000,
  BoundariesOfRegions1715507020000,
  WiderLooks1715508000000,
  RetentionAndHolds1715509000000,
  PartnersInTheRecord1715510000000,
  Incidents1715510100000,
  ActsOnARecord1715511000000,
  LooksOfABranch1715512000000,
  CodesBeginAnew1715512010000,
  OfficesUnderOthers1715512020000,
  FilesOfAnArea1715513000000,
  Erasure1715514000000,
  NiksThatWait1715515000000,
  SettledNiks1715515010000,
  PartnersOfAnArea1715517000000,
  HoldsFollowPeople1715518000000,
  ErasureByItsList1715518010000,
  TheErasedStayWhereTheyWere1715518020000,
  FiltersOfExportsEnd1715518030000,
  IncidentsAreToldToNobodyElse1715519000000,
  TimelinesOfEveryPage1715519010000,
  PersonsSeenInSums1715519500000,
  ActsOnMany1715521000000,
  NoticesDueAgain1715521500000,
  CodesAreOverByTheClock1715522000000,
  OneOpenRequest1715523000000,
  IdentityByRequest1715523100000,
  WhoWasShown1715523200000,
  RestrictedPersons1715523300000,
  NothingOnConsent1715523400000,
  ClaimsWithinARegency1715524000000,
  ClaimsThatNoLevelAsksFor1715524100000,
  ErasedCandidatesAreCounted1715524200000,
  FiguresStayWithTheirRecord1715525000000,
  PartnersOfTheProvince1715525010000,
  ARoleIsHeldOnce1715525020000,
  ErasedMembersOfAnArea1715525030000,
  RequestsFollowPeople1715526000000,
  OneActInParts1715526010000,
  ClaimsByIndex1715526020000,
  ParentsByKey1715526030000,
  LawAsData1715600000000,
  ActsOnRules1715600010000,
  AgreementsAreReviewed1715610000000,
  StandingOfAgreements1715610010000,
  MonthsThatAreNeverBilled1715610020000,
  AddendaAndRenewals1715610030000,
  PayersAndTheirNumbers1715620000000,
  PartiesAndFrames1715620010000,
  DocumentsOfAgreements1715620020000,
  SeatsByStage1715630000000,
  StagesInsteadOfDays1715630010000,
  WhatASeatRestsOn1715630020000,
  EligibilityAsLaw1715630030000,
  AddendaChangeLines1715640000000,
  SharesOfSeats1715640010000,
  LapseAsLaw1715670000000,
  ListsOfManyLines1715670010000,
  SeatsEndWithTheirLine1715670020000,
  ExpectedEndOfAPause1715680000000,
  DamagesOfRows1715700000000,
  FactsOfAPerson1715710000000,
  SearchOfPersons1715710010000,
  QueueWithoutNik1715710020000,
  ImportsAreUndone1715719980000,
  StatisticsOfPeople1715719990000,
  PapersThatAreConfirmed1715720000000,
  FilesForAnOffice1715720010000,
  AnswersOfAnOffice1715720020000,
  CardsOfMembers1715720030000,
  WaitingList1715730000000,
  AnswersForgottenUnread1715730010000,
  DuplicatePairs1715740000000,
  WhoPays1715740010000,
  OpenPairsByKey1715740020000,
  CandidatesAreChecked1715750000000,
  PopulationStatuses1715760000000,
  IdentityMatches1715760010000,
  NumbersOfPeople1715770000000,
  ExitsOfMembers1715770010000,
  WorkersAreMerged1715780000000,
  MergingOfWorkers1715780010000,
  ColumnsAsSomebodySaid1715790000000,
  FactsInFiles1715790010000,
  ChangesAreProposed1715800000000,
  Prechecks1715810000000,
  MergedCandidatesKeepAnswers1715820000000,
  FormerHomes1715821000000,
  Heirs1715821010000,
  PartnersAct1715822000000,
  ScopeOfCandidates1715822010000,
  MonthsPaidTwice1715822020000,
  ReferencesEndWithPersons1715822030000,
  DuplicatesByJudgedKeys1715823000000,
  RowsOfAFile1715824000000,
  BankAccounts1715830000000,
  AccountsGoWithPeople1715830010000,
  EditsOfMany1715840000000,
  FoundInOrder1715840010000,
  UndoingLeavesNoTrace1715850000000,
  OnePayerPaysOnce1715850010000,
  ExitsAreFacts1715860000000,
  TheOthersAreDecreed1715865000000,
  RowsUnreadSayWhy1715870000000,
  AccountsOfMany1715880000000,
  TwoNiksOfOnePerson1715890000000,
  CandidaciesFollow1715900000000,
  PapersOfProposalsStay1715910000000,
  Budgets1715920000000,
  BudgetsFundLines1715920010000,
  PartingOfMergesIsTold1715940000000,
  PausesReleaseBudgets1715950000000,
  SeatedPeopleStayWhoTheyAre1715960000000,
  MembersWhoNeverBegan1715970000000,
  FigureChecks1715980000000,
  AllocationsOfVillages1716000010000,
  PaymentTerms1716100000000,
  BillsAreChecked1716101000000,
  VillageMoneyByLaw1716109990000,
  MembersAreCoveredUntil1716200000000,
  CoverIsOfReceipts1716210000000,
  LettersAboutVillages1716220000000,
  StepsOfPayment1716300000000,
  ScopeOfPayments1716300010000,
  MembersGoOn1716400000000,
];
