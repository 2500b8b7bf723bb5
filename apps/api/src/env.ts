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

/** Reads the environment once. @throws an Error with one sentence per wrong variable */
export function readEnvironment(): Environment {
  const result = Environment.safeParse(process.env);
  if (result.success) return result.data;
  const sentences = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not usable.\n${sentences.join('\n')}`);
}
