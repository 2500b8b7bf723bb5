import type { extractWords as id } from '../id/person-extract.js';

/** Words of the copy that is handed to somebody who asks what is held of the own data. */
export const extractWords: typeof id = {
  title: 'COPY OF PERSONAL DATA',
  law: '(Article 32 of Law 27 of 2022 on the Protection of Personal Data)',
  intro:
    'This is a copy of what the government where you live keeps about you in Lindung, the system of social security for vulnerable workers, as of %{at}.',
  identity: 'Identity and residence',
  residences: 'Moves',
  residence: '%{day}: from %{from} to %{to}',
  deciles: 'Welfare decile',
  statuses: 'Population status',
  statusLine: '%{status} since %{day}, according to: %{source}',
  matches: 'Comparison with Dukcapil',
  changes: 'Changes of the data',
  proposals: 'Proposed changes of the data',
  candidacies: 'Candidate lists that name you',
  candidacy: '%{list} (%{source}, data as of %{day})',
  checks: 'Checks as a candidate',
  check: '%{at}, %{list}, %{step}: %{said}',
  waiting: 'Waiting lists',
  waitsSince: '%{payer}, %{group}: since %{day}',
  waitedUntil: 'until %{day} (%{because})',
  memberships: 'Memberships that this government pays for',
  contributions: 'Contributions by month',
  requests: 'Your requests',
  answer: 'Answer (%{at}): %{answer}',
  shown: 'Whom the data were shown to, and for what',
  shownTo: '%{activity}, to %{role}: %{times} times, from %{from} to %{to}',
  shownData: 'Data: %{data}',
  someone: 'somebody whose role is not on record',
  nothing: 'None.',
  none: '(empty)',
  rights:
    'Ask for a correction of what is wrong at the office of the village or at the labour agency; a request is answered within 3 x 24 hours. What another government keeps or pays for, such as one where you lived before, is asked of that one.',
  origin: 'Drawn up by %{by} (%{role}), %{at}. File %{fileId}.',
};
