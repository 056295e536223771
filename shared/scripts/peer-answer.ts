import { type InferOutput, nullable, object, picklist, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant } from '#shared/kernel/schema.ts'

/** Shops that sell well and shops that do not are both asked (domain 2.7; 003_ L124-132). */
export const peerRatings = ['good', 'plain', 'poor'] as const

/** What a peer shop answered to a question we asked there as a buyer (R11 peer study). */
export const peerAnswer = object({
  ...rowStamps,
  /** The shop, or the counter of a physical shop somebody watched. */
  shop: string(),
  platform: nullable(platform),
  question: string(),
  answer: string(),
  rating: picklist(peerRatings),
  /** Epoch ms when it was heard. */
  heardAt: instant,
  /** The script made of it; null: not taken over. */
  adoptedAs: nullable(string()),
})
export type PeerAnswer = InferOutput<typeof peerAnswer>
