import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { asSuperuser } from './as-superuser.js';
import { key, type Client, type World } from './world.js';

/** One row of a candidate file, by the headers of the layout. */
export type CandidateLine = Readonly<Record<(typeof HEADERS)[number], string>>;

const HEADERS = [
  'NIK',
  'Nama Lengkap',
  'Tempat Lahir',
  'Tanggal Lahir',
  'Jenis Kelamin',
  'Alamat',
  'Kode Wilayah',
  'Desa/Kelurahan',
  'Kecamatan',
  'Pekerjaan',
  'Desil',
  'No HP',
] as const;

const two = (value: number): string => String(value).padStart(2, '0');

/** A made-up person with a possible NIK; another number is another person. Numbers go to 20 million. */
export function candidate(n: number, change: Partial<CandidateLine> = {}): CandidateLine {
  const [day, month, year] = [1 + (n % 28), 1 + (Math.floor(n / 28) % 12), 60 + (Math.floor(n / 336) % 40)];
  const serial = 1 + (Math.floor(n / 13_440) % 9_998);
  const isWoman = n % 2 === 1;
  return {
    NIK: `737201${two(isWoman ? day + 40 : day)}${two(month)}${two(year)}${String(serial).padStart(4, '0')}`,
    'Nama Lengkap': `Orang ${letters(n)}`,
    'Tempat Lahir': 'Parepare',
    'Tanggal Lahir': `${two(day)}/${two(month)}/19${two(year)}`,
    'Jenis Kelamin': isWoman ? 'P' : 'L',
    Alamat: `Jalan Mawar ${n % 100}`,
    'Kode Wilayah': '73.72.04.1003',
    'Desa/Kelurahan': '',
    Kecamatan: '',
    Pekerjaan: 'Nelayan',
    Desil: String(1 + (n % 4)),
    'No HP': '',
    ...change,
  };
}

/** A number written with letters: names hold no digits. */
const letters = (n: number): string => Array.from(String(n), (digit) => 'abcdefghij'[Number(digit)]).join('');

/** The lines as a CSV file. */
export function csvOf(
  lines: readonly CandidateLine[],
  { delimiter = ';', bom = false, ending = '\r\n' } = {},
): Buffer {
  const quoted = (text: string) => (/[";,\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = [HEADERS, ...lines.map((line) => HEADERS.map((header) => line[header]))];
  const text = rows.map((row) => row.map(quoted).join(delimiter)).join(ending) + ending;
  return Buffer.from((bom ? '\uFEFF' : '') + text);
}

/** A candidate list of the officer's region, empty. */
export async function newList(officer: Client, change: object = {}): Promise<string> {
  const { createCandidateList: list } = await officer.ask<{ createCandidateList: { id: string } }>(
    `mutation ($input: CreateCandidateListInput!) { createCandidateList(input: $input) { id } }`,
    {
      input: {
        idempotencyKey: key(),
        name: `Daftar ${key()}`,
        source: 'P3KE',
        sourceDate: '2024-01-31',
        declaredPotential: 8000,
        ...change,
      },
    },
  );
  return list.id;
}

/** Uploads a file; answers status and body as they came. */
export async function putFile(
  { world, headers }: Client,
  content: Buffer,
  { name = 'calon.csv', header = { 'x-lindung': '1' } as Record<string, string> } = {},
): Promise<{ status: number; body: { id: string; size: number } }> {
  const answer = await world.server.http.inject({
    method: 'PUT',
    url: `/files?name=${encodeURIComponent(name)}`,
    headers: { ...headers, ...header, 'content-type': 'application/octet-stream' },
    payload: content,
  });
  return { status: answer.statusCode, body: answer.json() };
}

/** Fetches a file; answers status, headers and bytes. */
export async function getFile({ world, headers }: Client, id: string) {
  const answer = await world.server.http.inject({ method: 'GET', url: `/files/${id}`, headers });
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
}

export interface JobView {
  readonly id: string;
  readonly state: string;
  readonly phase: string | null;
  readonly attempts: number;
  readonly error: { readonly code: string; readonly params: string } | null;
  readonly result: Readonly<Record<string, number | string | null>> | null;
  readonly fileName: string | null;
  readonly listId: string | null;
  readonly createdBy: string;
}

export const jobParts = `id kind state phase done total attempts createdBy fileName listId error { code params }
  result { lines added changed unchanged refused warnings rows downloadFileId }`;

export const startImport = `mutation ($input: StartCandidateImportInput!) { startCandidateImport(input: $input) { ${jobParts} } }`;
export const confirm = `mutation ($input: ConfirmImportInput!) { confirmImport(input: $input) { ${jobParts} } }`;
export const cancel = `mutation ($input: CancelJobInput!) { cancelJob(input: $input) { ${jobParts} } }`;
export const retry = `mutation ($input: RetryJobInput!) { retryJob(input: $input) { ${jobParts} } }`;

/** Uploads lines and queues their import; answers the job's id. */
export async function queueImport(
  officer: Client,
  listId: string,
  content: Buffer,
  name?: string,
): Promise<string> {
  const { status, body } = await putFile(officer, content, name === undefined ? {} : { name });
  if (status !== 201) throw new Error(`the upload was answered with ${status}`);
  const { startCandidateImport: job } = await officer.ask<{ startCandidateImport: JobView }>(startImport, {
    input: { idempotencyKey: key(), listId, fileId: body.id },
  });
  return job.id;
}

export async function jobOf(client: Client, id: string): Promise<JobView> {
  const { job } = await client.ask<{ job: JobView }>(`query ($id: ID!) { job(id: $id) { ${jobParts} } }`, {
    id,
  });
  return job;
}

/** Uploads lines and waits until what would become of them is known, or why they can't be read. */
export async function previewed(
  officer: Client,
  listId: string,
  content: Buffer,
  name?: string,
): Promise<JobView> {
  const id = await queueImport(officer, listId, content, name);
  await runWaitingJobs(officer.world.services);
  return jobOf(officer, id);
}

/** Confirms a preview and waits until it is written. */
export async function confirmed(officer: Client, jobId: string): Promise<JobView> {
  await officer.ask(confirm, { input: { idempotencyKey: key(), jobId } });
  await runWaitingJobs(officer.world.services);
  return jobOf(officer, jobId);
}

/** Imports lines from the upload to the end. */
export const imported = async (officer: Client, listId: string, content: Buffer): Promise<JobView> =>
  confirmed(officer, (await previewed(officer, listId, content)).id);

export interface ImportRowView {
  readonly lineNo: number;
  readonly outcome: string;
  readonly fullName: string | null;
  readonly nikMasked: string | null;
  readonly villageName: string | null;
  readonly issues: ReadonlyArray<{ field: string; code: string; value: string; remedy: string }>;
  readonly warnings: ReadonlyArray<{ field: string; code: string }>;
}

export async function importRowsOf(
  client: Client,
  jobId: string,
  outcome?: string,
): Promise<readonly ImportRowView[]> {
  const { importRows } = await client.ask<{ importRows: { nodes: ImportRowView[] } }>(
    `query ($jobId: ID!, $filter: ImportRowFilter) { importRows(jobId: $jobId, first: 200, filter: $filter) {
       nodes { lineNo outcome fullName nikMasked villageName issues { field code value remedy } warnings { field code } } } }`,
    { jobId, filter: outcome === undefined ? null : { outcome } },
  );
  return importRows.nodes;
}

/** How many rows of a table there are, whoever owns them. */
export const countRows = (world: World, table: string, where = 'true'): Promise<number> =>
  asSuperuser(world, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${table} WHERE ${where}`,
    );
    return rows[0]?.n ?? 0;
  });
