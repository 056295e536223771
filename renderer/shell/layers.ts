import { create } from 'zustand'

type Layer = 'palette' | 'keys'

interface Layers {
  readonly shown: Layer | null
  open(layer: Layer): void
  close(): void
}

/** The layer above the page, one at a time; Esc closes it. */
export const useLayers = create<Layers>((change) => ({
  shown: null,
  open: (shown) => change({ shown }),
  close: () => change({ shown: null }),
}))
