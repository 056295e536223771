import { array, boolean, type InferOutput, nullable, object, picklist, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { roles } from '#shared/kernel/role.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, instant } from '#shared/kernel/schema.ts'
import { scryptHash } from '#shared/kernel/scrypt-hash.ts'

export const role = picklist(roles)

/** The shop this desk serves. */
export const shop = object({
  ...rowStamps,
  name: string(),
  platforms: array(platform),
  isSample: boolean(),
})
export type Shop = InferOutput<typeof shop>

/** A local account (R01). */
export const person = object({
  ...rowStamps,
  name: string(),
  role,
  department: string(),
  posts: array(string()),
  isActive: boolean(),
})
export type Person = InferOutput<typeof person>

/** Secret side of an account; same id as the person. Never leaves the store. */
export const credential = object({
  ...rowStamps,
  hash: scryptHash,
  failedTries: count,
  /** No try is taken before this instant. */
  waitUntil: nullable(instant),
})
export type Credential = InferOutput<typeof credential>

/** One of the twelve posts an order passes (R01; 002_ L40). */
export const post = object({
  ...rowStamps,
  code: string(),
  name: string(),
  duties: string(),
  pipelineSteps: array(string()),
})
export type Post = InferOutput<typeof post>

/** A chat group a new hire joins (R01; 004_ L9). */
export const chatGroup = object({
  ...rowStamps,
  name: string(),
  purpose: string(),
  members: array(string()),
  noticeKinds: string(),
  replyStandard: string(),
})
export type ChatGroup = InferOutput<typeof chatGroup>
