import { type AnyChunk, sizeOf } from './chunk-kind.ts'

/** Entries of several chunks that still hold, newest first of all, without sorting: each chunk is sorted already. */
export function* newestFirst<C extends AnyChunk>(
  chunks: readonly C[],
  isCurrent: (chunk: C, no: number) => boolean,
): Generator<{ readonly chunk: C; readonly no: number }> {
  const next = new Uint32Array(chunks.length)
  for (;;) {
    let newest = -1
    let best: C | null = null
    let bestAt = 0
    for (const [at, chunk] of chunks.entries()) {
      const no = next[at] ?? 0
      const recency = no < sizeOf(chunk) ? (chunk.columns.recency[no] ?? 0) : -1
      if (recency <= newest) continue
      newest = recency
      best = chunk
      bestAt = at
    }
    if (best === null) return
    const no = next[bestAt] ?? 0
    next[bestAt] = no + 1
    if (isCurrent(best, no)) yield { chunk: best, no }
  }
}
