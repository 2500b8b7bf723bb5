import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { operationNames } from '@lindung/domain/access/policy';
import { subjectsOf } from '@lindung/domain/privacy/personal-datum';
import {
  dataOf,
  operationsOf,
  processingOf,
  recipientsOf,
  scopesOf,
} from '@lindung/domain/privacy/processing';
import { ACTIVITIES, ProcessingActivity } from '@lindung/domain/privacy/processing-activity';
import { citationText } from '@lindung/i18n/citation-text';
import { MESSAGES } from '@lindung/i18n/messages';
import { PRIVACY_NAMES } from '@lindung/i18n/privacy-names';

const { Role: roles } = MESSAGES.en.enums;
const names = PRIVACY_NAMES.en;
const listed = (names: readonly string[]): string => names.join(', ');
const code = (name: string): string => `\`${name}\``;

function sectionOf(activity: ProcessingActivity): string {
  const { basis, citation, safeguards } = ACTIVITIES[activity];
  const data = dataOf(activity);
  const recipients = recipientsOf(activity).map(
    (recipient) =>
      `| ${roles[recipient.role]} | ${listed(recipient.data.map((datum) => names.PersonalDatum[datum]))} |`,
  );
  const scopes = scopesOf(activity);
  return [
    `## ${names.ProcessingActivity[activity]}`,
    '',
    names.ProcessingPurpose[activity],
    '',
    `- Legal basis: ${names.LegalBasis[basis]}: ${citationText(citation, 'en')}`,
    `- Whose data: ${listed(subjectsOf(data).map((subject) => names.DataSubject[subject]))}`,
    `- Kinds of data: ${listed(data.map((datum) => names.PersonalDatum[datum]))}`,
    ...(scopes.length > 0 ? [`- Partners: those whose key carries ${listed(scopes.map(code))}`] : []),
    '- How long: by the retention schedule',
    `- Safeguards: ${listed(safeguards.map((safeguard) => names.Safeguard[safeguard]))}`,
    `- Operations: ${listed(operationsOf(activity).map(code))}`,
    '',
    '| who receives it | which data |',
    '| --- | --- |',
    ...recipients,
  ].join('\n');
}

const ofNobody = operationNames.filter((name) => processingOf(name) === null);

const page = [
  '# What personal data are processed for',
  'Written by `npm run codegen` from `packages/domain/src/privacy` and the policy table in `packages/domain/src/access/policy.ts`: the record of processing activities of UU 27/2022, article 31. The console shows it with the figures of a month from the trail, and the partners whose keys are in force.',
  ...Object.values(ProcessingActivity).map(sectionOf),
  `## Nobody's data\n\nThese operations show and take figures, regions and things, and no personal data: ${listed(ofNobody.map(code))}.`,
].join('\n\n');

/** Writes the record of processing for people to read. */
writeFileSync(fileURLToPath(new URL('../../../docs/processing.md', import.meta.url)), `${page}\n`);
