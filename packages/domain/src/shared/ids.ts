import { z } from 'zod';

/** Identity of a record: a UUID (version 7) that the application makes. It says nothing about the record. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** Surrogate id of a region; its code is an attribute that changes with the law. Read from a number or from digits. */
export const RegionId = z.union([
  z.int().positive(),
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform((digits) => Number(digits)),
]);
export type RegionId = z.infer<typeof RegionId>;

/** Made by the client once per intended act; sending the same command again returns the first answer. */
export const IdempotencyKey = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
export type IdempotencyKey = z.infer<typeof IdempotencyKey>;

/** The version that a person saw when editing; a stale one is refused with CONFLICT. */
export const Version = z.int().positive();
export type Version = z.infer<typeof Version>;

/** An instant (UTC). Days are never instants: see BusinessDate. */
export const Instant = z.date();
export type Instant = z.infer<typeof Instant>;
