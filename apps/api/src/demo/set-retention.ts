import type { DemoVisitor } from './demo-visitor.js';

const propose = `mutation ($input: ProposeRetentionRuleInput!) { proposeRetentionRule(input: $input) { id } }`;
const decide = `mutation ($input: DecideRetentionRuleInput!) { decideRetentionRule(input: $input) { id } }`;

/** Periods of the demo; no law says any of them so, which each row tells. */
const periods = [
  { kind: 'CANDIDATE_NEVER_ENROLLED', months: 24 },
  { kind: 'MEMBERSHIP_ENDED', months: 120 },
  { kind: 'PERSON_CHANGE', months: 60 },
  { kind: 'PERSON_REQUEST', months: 60 },
] as const;

/** The data protection officer proposes how long data are kept; the province decides, but for the requests of persons. */
export async function setRetention(
  dataOfficer: DemoVisitor,
  province: DemoVisitor,
  day: string,
): Promise<void> {
  for (const { kind, months } of periods) {
    const rule = {
      kind,
      months,
      validFrom: day,
      citation: 'UU 27/2022 Pasal 42–44',
      certainty: 'TO_BE_VERIFIED',
    };
    const { proposeRetentionRule: proposed } = await dataOfficer.ask<{
      proposeRetentionRule: { id: string };
    }>(propose, { input: { idempotencyKey: `demo-retention-${months}-${kind}`.slice(0, 64), ...rule } });
    if (kind === 'PERSON_REQUEST') continue;
    await province.ask(decide, {
      input: {
        idempotencyKey: `demo-retained-${kind}`,
        id: proposed.id,
        version: 1,
        isGranted: true,
        reason: 'Masa simpan contoh, dipastikan kemudian',
      },
    });
  }
}
