import { type GramTable, join, type Slots, sizeOf, slotsIn } from '#shared/scripts/gram-table.ts'
import { gramsOfWhole, type Part, writtenAt } from '#shared/scripts/grams.ts'
import type { Term } from '#shared/scripts/match-script.ts'
import type { ScriptKey } from '#shared/scripts/script-key.ts'

/** How much a piece counts where it stands. */
const weights: Readonly<Record<Part, number>> = { title: 3, category: 2, text: 1 }
const parts = ['title', 'category', 'text'] as const

/** A piece that stands in more than this share of the scripts says nothing. */
const commonShare = 0.1
const mostPieces = 16
/** So many of the likeliest are looked into. */
const mostLooks = 40

export interface PartHit {
  readonly slot: number
  readonly score: number
}

/**
 * A buyer's whole sentence stands in no script: the scripts that hold the most of it, by the pairs of its Chinese signs
 * (太贵了，能便宜点吗: 便宜), rare pairs before usual ones. Where no pair is known a short one is looked for by its signs.
 * Best first; what holds less than half as much as the best is left out.
 */
export function partHits(
  table: GramTable,
  { text, kind }: Term,
  size: number,
  keyAt: (slot: number) => ScriptKey | null,
): PartHit[] {
  if (kind === 'letters') return []
  const byPairs = likeliest(table, piecesOf(text, 2), size, keyAt)
  if (byPairs.length > 0 || kind !== 'words' || text.length > 4) return byPairs
  return likeliest(table, piecesOf(text, 1), size, keyAt)
}

function piecesOf(text: string, length: 1 | 2): string[] {
  const isPiece = (piece: string) => piece.length === length && /^[\u4e00-\u9fa5]+$/.test(piece)
  const pieces = Array.from(text, (_, at) => text.slice(at, at + length)).filter(isPiece)
  return [...new Set(pieces)].slice(0, mostPieces)
}

function likeliest(
  table: GramTable,
  pieces: readonly string[],
  size: number,
  keyAt: (slot: number) => ScriptKey | null,
): PartHit[] {
  const rare = pieces.flatMap((piece) => {
    const slots = holding(table, piece)
    const share = sizeOf(slots) / Math.max(1, size)
    return share === 0 || (share > commonShare && size > mostLooks)
      ? []
      : [{ piece, slots, worth: 1 - Math.log2(share) }]
  })
  const hits = likelyOf(rare).flatMap((slot) => {
    const key = keyAt(slot)
    const score = key ? rare.reduce((sum, { piece, worth }) => sum + worth * weightIn(key, piece), 0) : 0
    return score > 0 ? [{ slot, score }] : []
  })
  hits.sort((one, other) => other.score - one.score)
  const enough = (hits[0]?.score ?? 0) / 2
  return hits.filter(({ score }) => score >= enough)
}

/** The slots that may hold the most of the pieces, by what these are worth. */
function likelyOf(rare: readonly { readonly slots: Slots; readonly worth: number }[]): number[] {
  const sums = new Float32Array((rare[0]?.slots.length ?? 0) * 32)
  for (const { slots, worth } of rare) for (const slot of slotsIn(slots)) sums[slot] = (sums[slot] ?? 0) + worth
  const found: number[] = []
  let least = 0
  sums.forEach((sum, slot) => {
    if (sum > least) found.push(slot)
    if (found.length < mostLooks * 4) return
    keepBest(found, sums)
    least = sums[found.at(-1) ?? 0] ?? 0
  })
  return keepBest(found, sums)
}

function keepBest(found: number[], sums: Float32Array): number[] {
  found.sort((one, other) => (sums[other] ?? 0) - (sums[one] ?? 0))
  found.length = Math.min(found.length, mostLooks)
  return found
}

function holding(table: GramTable, piece: string): Slots {
  const slots = table.none()
  for (const part of parts) join(slots, table.holding(gramsOfWhole(writtenAt, piece, part)))
  return slots
}

function weightIn(key: ScriptKey, piece: string): number {
  return parts.reduce((sum, part) => sum + (key[part].includes(piece) ? weights[part] : 0), 0)
}
