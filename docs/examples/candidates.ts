import { createClient } from '@lindung/graphql-client/client';
import { AddCandidatesDocument, AddedCandidatesDocument } from '@lindung/graphql-client/generated/operations';

const {
  LINDUNG_URL = 'http://127.0.0.1:4000/graphql',
  LINDUNG_API_KEY = '',
  LINDUNG_LIST = '',
} = process.env;
const lindung = createClient({ url: LINDUNG_URL, apiKey: LINDUNG_API_KEY });
const rows = [
  { reference: 'RT05-001', fullName: 'Sitti Contoh', nik: '7372044101800001', villageCode: '73.72.04.1003' },
  { reference: 'RT05-002', fullName: 'Baharuddin Contoh', nik: '737204', villageCode: '73.72.04.1003' },
];
const { addCandidates } = await lindung.request(AddCandidatesDocument, {
  input: { idempotencyKey: 'rt05-2024-05-31', candidateListId: LINDUNG_LIST, rows },
});
for (const { reference, outcome, problems } of addCandidates.rows)
  console.log([reference, outcome, ...problems.map(({ code }) => code)].join(' '));
const { addedCandidates } = await lindung.request(AddedCandidatesDocument, {
  candidateListId: LINDUNG_LIST,
  first: 200,
});
for (const { reference, state } of addedCandidates.nodes) console.log(`${reference}: ${state}`);
