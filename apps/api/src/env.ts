import { BusinessDate } from '@lindung/domain/shared/business-date';
import { z } from 'zod';

export const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  /** A PostgreSQL 15 or newer of one's own; its role owns the database and has CREATEROLE. Without it the embedded one runs. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOLER: z.enum(['none', 'transaction']).default('none'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(100).default(10),
  /** Folder of the embedded database and of the master key; `.lindung` in the clone when it isn't given. */
  LINDUNG_DATA: z.string().min(1).optional(),
  /** 32 bytes, base64: wraps the keys of the key ring. Without it a key is made and kept in the data folder. */
  LINDUNG_MASTER_KEY: z.base64().optional(),
  /** Loads the demo and fixes the business day; on by default with the embedded database only. */
  LINDUNG_DEMO: z.enum(['0', '1']).optional(),
  LINDUNG_TODAY: BusinessDate.optional(),
  LINDUNG_TRUST_PROXY: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).default('info'),
});
export type Environment = z.infer<typeof Environment>;

/** What each variable must be, for the person who set it otherwise. */
const REMEDIES: Record<keyof Environment, string> = {
  PORT: 'It must be a whole number from 0 to 65535: PORT=4000 npm start.',
  HOST: 'It must be an address of this machine: HOST=127.0.0.1 npm start.',
  DATABASE_URL: 'It must look like postgresql://user:password@host:5432/database.',
  DATABASE_POOLER: 'It must be none or transaction.',
  DATABASE_POOL_SIZE: 'It must be a whole number from 2 to 100.',
  LINDUNG_DATA: 'It must be a folder that this account may write to.',
  LINDUNG_MASTER_KEY: 'It must be 32 bytes in base64: `openssl rand -base64 32` makes some.',
  LINDUNG_DEMO: 'It must be 0 or 1.',
  LINDUNG_TODAY: 'It must be a day such as 2024-05-31.',
  LINDUNG_TRUST_PROXY: 'It must be 0 or 1.',
  LOG_LEVEL: 'It must be fatal, error, warn, info or debug.',
};

const isVariable = (name: unknown): name is keyof Environment => String(name) in REMEDIES;

/** A value as it may be shown: a key not at all, an address without its password. */
const shown = (name: keyof Environment, value: string): string =>
  name === 'LINDUNG_MASTER_KEY' ? 'not usable' : `"${value.replace(/:[^:@/]*@/, ':***@')}"`;

/**
 * Reads the environment once.
 * @throws an Error with a sentence per wrong variable: its name, its value and what it must be
 */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const result = Environment.safeParse(variables);
  if (result.success) return result.data;
  const wrong = new Set(result.error.issues.map(({ path: [name] }) => name).filter(isVariable));
  const sentences = [...wrong].map(
    (name) => `${name} is ${shown(name, variables[name] ?? '')}. ${REMEDIES[name]}`,
  );
  throw new Error(sentences.join('\n'));
}
