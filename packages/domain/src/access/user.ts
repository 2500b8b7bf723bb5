import { z } from 'zod';
import { Id, IdempotencyKey, Instant, Version } from '../shared/ids.js';
import { line } from '../shared/text.js';

/** Name to sign in with: lower case, 3 to 40 characters. */
const Username = z
  .string()
  .transform((raw) => raw.trim().toLowerCase())
  .refine((name) => /^[a-z0-9][a-z0-9._-]{2,39}$/.test(name));

/** A person who signs in; what the person may do is in the assignments. */
export const User = z.object({
  id: Id,
  username: Username,
  name: line(120),
  active: z.boolean(),
  createdAt: Instant,
  lastSignInAt: Instant.nullable(),
  version: Version,
});
export type User = z.infer<typeof User>;

/** Opens an account; it can do nothing before an assignment is given. A password has 12 characters or more. */
export const CreateUser = z.object({
  idempotencyKey: IdempotencyKey,
  username: Username,
  name: line(120),
  password: z.string().min(12).max(200),
});
export type CreateUser = z.infer<typeof CreateUser>;

/** Signs in; a wrong name and a wrong password answer alike. */
export const SignIn = z.object({ username: Username, password: z.string().min(1).max(200) });
export type SignIn = z.infer<typeof SignIn>;

/** Chooses the one assignment in which the session acts from now on. */
export const ChooseAssignment = z.object({ assignmentId: Id });
export type ChooseAssignment = z.infer<typeof ChooseAssignment>;
