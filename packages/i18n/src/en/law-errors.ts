import type { lawErrors as id } from '../id/law-errors.js';
import type { SameKeys } from '../messages-shape.js';

/** What is refused about the law, its prices and its benefits. */
export const lawErrors = {
  TARIFF_MONTH_UNKNOWN:
    'The tariff of this month is not known. Known are %{from} to %{to}: choose one of these months, or ask the regional office to enter the law that follows.',
  LAW_UNKNOWN:
    'No rule is known for this day. %{subject}, %{day}. The first known day is %{from}. The last known day is %{to}. Ask the regional office to enter the rule that is missing.',
  LAW_TERMS_WRONG: 'What this rule says is incomplete or does not fit. %{subject}: look at %{part}.',
  LAW_RULES_OVERLAP:
    'Another rule holds on some of these days. %{subject} has one from %{from} on. Its last day is %{to}. Choose a first day after it, or a last day before it.',
  LAW_RULE_DECIDED: 'This proposal has been decided already. Enter a new rule if something has to change.',
  LAW_RULE_SAME_PERSON:
    'Whoever proposed a rule does not decide it. Ask another officer of the regional office to check it.',
  BASE_NOT_IN_SEGMENT:
    'This base does not belong to that segment. %{baseKind}, %{segment}: choose another base, or amounts of a document.',
  RISK_CLASS_REQUIRED: 'The risk class is missing. Choose one of the five for wage earners.',
  DECLARATION_INCOMPLETE: 'The declared amounts are incomplete. Enter one for %{programme}.',
  BENEFIT_FACT_MISSING: 'Something is needed to calculate this benefit. Enter %{fact}.',
  BENEFIT_BEFORE_START:
    'This happened before the membership began. Event %{day}, begin %{startedOn}: correct the day that is wrong.',
  PROTECTION_LAPSED:
    'The protection had lapsed before this happened. Lapsed from %{lapsedOn}, event %{day}: nothing is paid. Check until which month contributions are paid.',
  TARIFF_UNKNOWN:
    'There is no tariff for this programme and segment. %{programme}, %{segment}: leave the programme out, or use amounts of a document.',
  PROGRAMME_NOT_IN_SEGMENT:
    'This programme does not exist in that segment. %{programme}, %{segment}: leave the programme out, or choose another segment.',
  PROGRAMME_MANDATORY: 'A mandatory programme is missing. Choose %{programme}.',
  INCOME_BASE_UNKNOWN:
    'This income base is not in the table. %{incomeBase} is the base of no band: choose one of the table.',
} satisfies SameKeys<typeof id>;
