import { type AnyChunk, type Place, sizeOf } from './chunk-kind.ts'

/** Entries of several chunks that still hold, newest first of all, without sorting: each chunk is sorted already. */
export function* newestFirst<C extends AnyChunk>(
  chunks: readonly C[],
  isCurrent: (chunk: C, no: number) => boolean,
): Generator<Place<C>> {
  const next = new Uint32Array(chunks.length)
  /** Recency of the next entry of each chunk; -1 behind the last. */
  const heads = Float64Array.from(chunks, (chunk) => chunk.columns.recency[0] ?? -1)
  for (;;) {
    const at = newestHead(heads)
    const chunk = chunks[at]
    if (chunk === undefined || (heads[at] ?? -1) < 0) return
    const no = next[at] ?? 0
    next[at] = no + 1
    heads[at] = no + 1 < sizeOf(chunk) ? (chunk.columns.recency[no + 1] ?? 0) : -1
    if (isCurrent(chunk, no)) yield { chunk, no }
  }
}

function newestHead(heads: Float64Array): number {
  let newest = 0
  for (let at = 1; at < heads.length; at += 1) {
    if ((heads[at] ?? -1) > (heads[newest] ?? -1)) newest = at
  }
  return newest
}
