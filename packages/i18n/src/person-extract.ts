import type { Role } from '@lindung/domain/access/role';
import { maskNikTail } from '@lindung/domain/worker/nik';
import type { OccupationCode } from '@lindung/domain/worker/occupation';
import type { PersonExtract } from '@lindung/domain/worker/person-extract';
import type { PersonFact } from '@lindung/domain/worker/person-fact';
import { extractWords as en } from './en/person-extract.js';
import {
  formatDate,
  formatDateTime,
  formatNik,
  formatNumber,
  formatRupiah,
  formatYearMonth,
} from './format.js';
import { extractWords as id } from './id/person-extract.js';
import { interpolate } from './interpolate.js';
import type { Locale } from './locale.js';
import { MESSAGES } from './messages.js';
import { PRIVACY_NAMES } from './privacy-names.js';
import { VERDICT_WORDS } from './verdict-words.js';

const WORDS = { id, en } as const;

/** Who drew a copy up, when (an ISO instant), and as which file: whoever finds it can tell where it is from. */
export interface ExtractOrigin {
  readonly by: string;
  readonly role: Role;
  readonly at: string;
  readonly fileId: string;
}

/** The copy that UU 27/2022 Art. 32 lets a person ask for, as plain text: what is held, and whom it was shown to. */
export function extractText(extract: PersonExtract, origin: ExtractOrigin, locale: Locale): string {
  const words = WORDS[locale];
  const { enums, resources } = MESSAGES[locale];
  const names = PRIVACY_NAMES[locale];
  const labels = resources.workers.fields;
  const day = (date: string) => formatDate(date, locale);
  const moment = (at: string) => formatDateTime(at, locale);
  const say = (text: string, params: Record<string, string | number>) => interpolate(text, params, locale);
  const orEmpty = (value: string | null) => (value === null || value === '' ? words.none : value);
  const programmes = (codes: ReadonlyArray<keyof typeof enums.Programme>) =>
    codes.map((code) => enums.Programme[code]).join(', ');
  const labelOf = (fact: PersonFact) => labels[fact === 'villageName' ? 'village' : fact];
  const valueOf = (fact: PersonFact, value: string | null) => {
    if (value === null) return words.none;
    if (fact === 'birthDate') return day(value);
    if (fact === 'maritalStatus') return enums.MaritalStatus[value as keyof typeof enums.MaritalStatus];
    if (fact === 'sex') return enums.Sex[value as keyof typeof enums.Sex];
    return fact === 'status' ? enums.PersonStatus[value as keyof typeof enums.PersonStatus] : value;
  };
  const occupation = (code: OccupationCode | null) => code && `${code} ${enums.Occupation[code]}`;
  const identity: ReadonlyArray<readonly [string, string | null]> = [
    [labels.fullName, extract.fullName],
    [labels.nik, extract.nik && formatNik(extract.nik)],
    [labels.nikWarnings, extract.nikWarnings.map((code) => enums.NikWarning[code]).join(', ')],
    [labels.birthDate, day(extract.birthDate)],
    [labels.birthPlace, extract.birthPlace],
    [labels.sex, enums.Sex[extract.sex]],
    [labels.motherName, extract.motherName],
    [labels.maritalStatus, extract.maritalStatus && enums.MaritalStatus[extract.maritalStatus]],
    [labels.familyCard, extract.familyCard && formatNik(extract.familyCard)],
    [labels.occupation, extract.occupation],
    [labels.occupationCode, occupation(extract.occupationCode)],
    [labels.secondOccupation, extract.secondOccupation],
    [labels.secondOccupationCode, occupation(extract.secondOccupationCode)],
    [labels.workPlace, extract.workPlace],
    [labels.weeklyHours, extract.weeklyHours === null ? null : formatNumber(extract.weeklyHours, locale)],
    [labels.address, extract.address],
    [labels.phone, extract.phone],
    [labels.village, extract.village],
    [labels.district, extract.district],
    [labels.regency, extract.regency],
    [labels.status, enums.PersonStatus[extract.status]],
    [labels.createdAt, moment(extract.createdAt)],
    [labels.updatedAt, moment(extract.updatedAt)],
  ];
  const sections: ReadonlyArray<readonly [string, readonly string[]]> = [
    [words.identity, identity.map(([label, value]) => `${label}: ${orEmpty(value)}`)],
    [
      words.residences,
      extract.residences.map(({ movedOn, from, to }) =>
        say(words.residence, { day: day(movedOn), from: orEmpty(from), to: orEmpty(to) }),
      ),
    ],
    [
      words.homes,
      extract.homes.map(({ livedFrom, livedUntil, address, village, familyCard }) =>
        [
          say(words.home, { from: day(livedFrom), to: day(livedUntil) }),
          ...[address, village].filter((text) => text !== null),
          ...(familyCard === null ? [] : [`${labels.familyCard} ${formatNik(familyCard)}`]),
        ].join('; '),
      ),
    ],
    [
      words.heirs,
      extract.heirs.map(({ relationship, fullName, birthDate, phone, nikTail, isScholarshipChild }) =>
        [
          enums.HeirRelationship[relationship],
          fullName,
          birthDate && day(birthDate),
          phone,
          nikTail && `NIK ${formatNik(maskNikTail(nikTail))}`,
          isScholarshipChild && MESSAGES[locale].heir.scholarship,
        ]
          .filter(Boolean)
          .join('; '),
      ),
    ],
    [
      words.bankAccounts,
      extract.bankAccounts.map((one) =>
        [
          enums.BankAccountStatus[one.status],
          one.bankName ?? enums.Bank[one.bank],
          one.number,
          say(MESSAGES[locale].bankAccount.holder, { name: one.holderName }),
          !one.isHolderWorker && enums.BankAccountWarning.HOLDER_IS_ANOTHER,
          `${resources.bankAccounts.fields.proposedAt} ${moment(one.proposedAt)}`,
          one.validFrom && `${resources.bankAccounts.fields.validFrom} ${day(one.validFrom)}`,
          one.validUntil && `${resources.bankAccounts.fields.validUntil} ${day(one.validUntil)}`,
          one.answer,
          one.endReason,
        ]
          .filter(Boolean)
          .join('; '),
      ),
    ],
    [
      words.deciles,
      extract.deciles.map(({ decile, source, observedOn }) =>
        say(MESSAGES[locale].worker.decileLine, {
          decile,
          source: enums.DecileSource[source],
          day: day(observedOn),
        }),
      ),
    ],
    [
      words.statuses,
      extract.statuses.map(({ status, source, occurredOn, knownOn, destination, proof, note }) =>
        [
          say(words.statusLine, {
            status: enums.PersonStatus[status],
            day: day(occurredOn),
            source: enums.PopulationSource[source],
          }),
          say(MESSAGES[locale].worker.status.known, { day: day(knownOn) }),
          ...[destination, proof, note].filter((text) => text !== null),
        ].join('; '),
      ),
    ],
    [
      words.matches,
      extract.matches.map(({ status, answeredAt, proof }) =>
        [enums.IdentityMatchStatus[status], answeredAt && moment(answeredAt), proof]
          .filter((text) => text !== null && text !== '')
          .join('; '),
      ),
    ],
    [
      words.changes,
      extract.changes.flatMap(({ changedAt, facts }) =>
        facts.map(
          ({ fact, before, after }) =>
            `${moment(changedAt)}: ${labelOf(fact)}, ${valueOf(fact, before)} → ${valueOf(fact, after)}`,
        ),
      ),
    ],
    [
      words.proposals,
      extract.proposals.flatMap(({ proposedAt, status, proofKind, reason, answer, undoReason, facts }) => [
        `${moment(proposedAt)}: ${[
          enums.ChangeRequestStatus[status],
          enums.ChangeProof[proofKind],
          reason,
          answer,
          undoReason,
        ]
          .filter((text) => text !== null)
          .join('; ')}`,
        ...facts.map(
          ({ fact, before, after }) => `${labelOf(fact)}, ${valueOf(fact, before)} → ${valueOf(fact, after)}`,
        ),
      ]),
    ],
    [
      words.candidacies,
      extract.candidacies.map(({ list, source, sourceDate, partner, partnerReference }) =>
        [
          say(words.candidacy, { list, source: enums.DecileSource[source], day: day(sourceDate) }),
          partner !== null && say(words.addedBy, { partner, reference: orEmpty(partnerReference) }),
        ]
          .filter(Boolean)
          .join('; '),
      ),
    ],
    [
      words.checks,
      extract.checks.map(({ list, step, verdict, reason, note, judgedAt }) =>
        say(words.check, {
          list,
          step: enums.CheckStep[step],
          at: moment(judgedAt),
          said: [enums[VERDICT_WORDS[step]][verdict], reason && enums.CheckReason[reason], note]
            .filter((part) => part !== null)
            .join(', '),
        }),
      ),
    ],
    [
      words.waiting,
      extract.waiting.map(({ payer, memberGroup, enteredOn, leftOn, leftBecause }) => {
        const waits = say(words.waitsSince, {
          payer,
          group: enums.MemberGroup[memberGroup],
          day: day(enteredOn),
        });
        return leftOn === null || leftBecause === null
          ? waits
          : `${waits} ${say(words.waitedUntil, { day: day(leftOn), because: enums.WaitingEnd[leftBecause] })}`;
      }),
    ],
    [
      words.memberships,
      extract.memberships.map((one) =>
        [
          enums.EnrolmentStatus[one.status],
          `${day(one.startsOn)} - ${day(one.endsOn)}`,
          enums.MemberGroup[one.memberGroup],
          programmes(one.programmes),
          one.agreement,
          ...[one.decree, one.membershipNumber].filter((text) => text !== null),
          ...(one.leftBecause === null ? [] : [enums.ExitReason[one.leftBecause]]),
        ].join('; '),
      ),
    ],
    [
      words.contributions,
      extract.contributions.map(({ month, amount, status, ...one }) =>
        [
          formatYearMonth(month, locale),
          formatRupiah(BigInt(amount), locale),
          programmes(one.programmes),
          enums.BillStatus[status],
        ].join('; '),
      ),
    ],
    [
      words.requests,
      extract.requests.flatMap(({ kind, status, wording, answer, receivedAt, answeredAt }) => [
        `${moment(receivedAt)}: ${enums.PersonRequestKind[kind]}, ${enums.PersonRequestStatus[status]}. ${wording}`,
        ...(answer === null || answeredAt === null
          ? []
          : [say(words.answer, { at: moment(answeredAt), answer })]),
      ]),
    ],
    [
      words.shown,
      extract.shown.flatMap(({ activity, role, data, times, firstAt, lastAt }) => [
        say(words.shownTo, {
          activity: names.ProcessingActivity[activity],
          role: role === null ? words.someone : enums.Role[role],
          times: formatNumber(times, locale),
          from: moment(firstAt.toISOString()),
          to: moment(lastAt.toISOString()),
        }),
        say(words.shownData, { data: data.map((datum) => names.PersonalDatum[datum]).join(', ') }),
      ]),
    ],
  ];
  return [
    words.title,
    words.law,
    '',
    say(words.intro, { at: moment(origin.at) }),
    ...sections.flatMap(([title, lines], at) => [
      '',
      `${at + 1}. ${title}`,
      ...(lines.length === 0 ? [words.nothing] : lines).map((line) => `   ${line}`),
    ]),
    '',
    words.rights,
    '',
    say(words.origin, { ...origin, role: enums.Role[origin.role], at: moment(origin.at) }),
    '',
  ].join('\r\n');
}
