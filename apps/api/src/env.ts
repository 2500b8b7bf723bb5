import { BusinessDate } from '@lindung/domain/shared/business-date';
import { z } from 'zod';

import type { ProviderSettings } from './access/identity-provider.js';
import type { MatchingSettings } from './worker/matching/http-matching-service.js';

const THIS_MACHINE = /^(?:localhost|127\.0\.0\.1|\[?::1\]?)?$/;

/** A PostgreSQL or PgBouncer: on another machine it is reached by TLS alone, whose certificate is looked at. */
const databaseAddress = z.url({ protocol: /^postgres(ql)?$/ }).refine((address) => {
  const { hostname, searchParams } = new URL(address);
  // What stands behind the question mark goes before the host of the address; a folder is that of a socket.
  const host = searchParams.get('host') ?? hostname;
  return host.startsWith('/') || THIS_MACHINE.test(host) || searchParams.get('sslmode') === 'verify-full';
});

export const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  /** A PostgreSQL 15 or newer of one's own; its role owns the database and has CREATEROLE. Without it the embedded one runs. */
  DATABASE_URL: databaseAddress.optional(),
  /** PgBouncer in transaction mode before the database of DATABASE_URL, at which the application signs in itself. */
  DATABASE_POOLER_URL: databaseAddress.optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(100).default(10),
  /** Folder of the embedded database and of the master key; `.lindung` in the clone when it isn't given. */
  LINDUNG_DATA: z.string().min(1).optional(),
  /** 32 bytes, base64: wraps the keys of the key ring. Without it a key is made and kept in the data folder. */
  LINDUNG_MASTER_KEY: z.base64().optional(),
  /** Loads the demo and fixes the business day; on by default with the embedded database only. */
  LINDUNG_DEMO: z.enum(['0', '1', 'accounts']).optional(),
  LINDUNG_TODAY: BusinessDate.optional(),
  LINDUNG_TRUST_PROXY: z.enum(['0', '1']).default('0'),
  /** Where browsers find Lindung: the codes on papers lead there, and an identity provider, which needs it, sends browsers back. */
  LINDUNG_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The issuer of OpenID Connect that opens accounts too; without TLS on this machine alone. */
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine((issuer) => issuer.startsWith('https:') || THIS_MACHINE.test(new URL(issuer).hostname))
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** What people call the provider: it stands on the button. */
  OIDC_NAME: z.string().min(1).max(40).default('OpenID Connect'),
  /** What the provider says in `amr` or `acr` where it has asked for a second factor, with commas between. */
  OIDC_SECOND_FACTOR: z.string().default(''),
  /** The service that compares persons with the population register (Dukcapil); without TLS on this machine alone. */
  DUKCAPIL_URL: z
    .url({ protocol: /^https?$/ })
    .refine((address) => {
      const { protocol, hostname, username, password } = new URL(address);
      return (protocol === 'https:' || THIS_MACHINE.test(hostname)) && username === '' && password === '';
    })
    .optional(),
  DUKCAPIL_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{1,500}$/)
    .optional(),
  /** How many seconds an answer is waited for. */
  DUKCAPIL_TIMEOUT: z.coerce.number().int().min(1).max(60).default(10),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).default('info'),
});
export type Environment = z.infer<typeof Environment>;

/** What each variable must be, for the person who set it otherwise. */
const REMEDIES: Record<keyof Environment, string> = {
  PORT: 'It must be a whole number from 0 to 65535: PORT=4000 npm start.',
  HOST: 'It must be an address of this machine: HOST=127.0.0.1 npm start.',
  DATABASE_URL:
    'It must look like postgresql://user:password@host:5432/database?sslmode=verify-full; sslmode may be left out on this machine.',
  DATABASE_POOLER_URL:
    'It must look like postgresql://host:6432/database?sslmode=verify-full; sslmode may be left out on this machine.',
  DATABASE_POOL_SIZE: 'It must be a whole number from 2 to 100.',
  LINDUNG_DATA: 'It must be a folder that this account may write to.',
  LINDUNG_MASTER_KEY: 'It must be 32 bytes in base64: `openssl rand -base64 32` makes some.',
  LINDUNG_DEMO: 'It must be 0, 1 or accounts.',
  LINDUNG_TODAY: 'It must be a day such as 2024-05-31.',
  LINDUNG_TRUST_PROXY: 'It must be 0 or 1.',
  LINDUNG_URL:
    'It must be the address at which browsers find Lindung, such as https://lindung.example.go.id.',
  OIDC_ISSUER: 'It must be an address with https://, or one of this machine.',
  OIDC_CLIENT_ID: 'It must be what the provider has registered Lindung as.',
  OIDC_CLIENT_SECRET: 'It must be what the provider gave Lindung.',
  OIDC_NAME: 'It must be a name of at most 40 characters.',
  OIDC_SECOND_FACTOR: 'It must be values of amr or acr such as mfa, with commas between.',
  DUKCAPIL_URL: 'It must be an address with https:// and without a password in it, or one of this machine.',
  DUKCAPIL_KEY: 'It must be the key that the service gave Lindung: letters, digits and signs without spaces.',
  DUKCAPIL_TIMEOUT: 'It must be a whole number of seconds from 1 to 60.',
  LOG_LEVEL: 'It must be fatal, error, warn, info or debug.',
};

const isVariable = (name: unknown): name is keyof Environment => String(name) in REMEDIES;

/** A value as it may be shown: a key not at all, an address without its password. */
const shown = (name: keyof Environment, value: string): string =>
  name === 'LINDUNG_MASTER_KEY' || name === 'OIDC_CLIENT_SECRET' || name === 'DUKCAPIL_KEY'
    ? 'not usable'
    : `"${value.replace(/:[^:@/]*@/, ':***@')}"`;

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

/**
 * The identity provider that the environment names; undefined when it names none.
 * @throws an Error with a sentence that names what is missing beside it
 */
export function providerOf(env: Environment): ProviderSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (issuer === undefined) return undefined;
  const { LINDUNG_URL: publicUrl } = env;
  if (clientId === undefined || clientSecret === undefined || publicUrl === undefined)
    throw new Error('OIDC_ISSUER needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and LINDUNG_URL beside it.');
  const secondFactor = env.OIDC_SECOND_FACTOR.split(',').map((value) => value.trim());
  return {
    issuer,
    clientId,
    clientSecret,
    publicUrl,
    name: env.OIDC_NAME,
    secondFactor: secondFactor.filter((value) => value !== ''),
  };
}

/**
 * The service that compares persons with the population register; undefined when the environment names none.
 * @throws an Error with a sentence that names what is missing beside it
 */
export function matchingOf(env: Environment): MatchingSettings | undefined {
  const { DUKCAPIL_URL: url, DUKCAPIL_KEY: key, DUKCAPIL_TIMEOUT: seconds } = env;
  if (url === undefined) return undefined;
  if (key === undefined) throw new Error('DUKCAPIL_URL needs DUKCAPIL_KEY beside it.');
  return { url, key, timeoutMs: seconds * 1000 };
}
