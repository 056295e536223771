import type { PendingFrame } from '#store/db/apply.ts'

/** In-memory index over customers, order numbers and scripts. Derived from rows, never a second truth. */
export interface SearchIndex {
  /** Takes over what frames changed, after they were applied. */
  follow(frames: readonly PendingFrame[]): void
}

export function createSearchIndex(): SearchIndex {
  return { follow: () => undefined }
}
