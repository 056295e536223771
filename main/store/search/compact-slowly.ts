import type { AnyChunk } from '#shared/search/chunk-kind.ts'
import type { ChunkSet, PartsChange } from '#shared/search/chunk-set.ts'

/** Compacts a chunk at a time (about 10 ms), letting the desk act in between. */
export async function compactSlowly<C extends AnyChunk, E extends { readonly id: string; readonly recency: number }>(
  set: ChunkSet<C, E>,
): Promise<PartsChange<C>> {
  const steps = set.compact()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}
