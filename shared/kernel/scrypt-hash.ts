import { type InferOutput, number, object, string } from 'valibot'

/** How a password was hashed; kept per account so that the price can rise later. */
export const scryptHash = object({
  n: number(),
  r: number(),
  p: number(),
  saltHex: string(),
  hashHex: string(),
})
export type ScryptHash = InferOutput<typeof scryptHash>
