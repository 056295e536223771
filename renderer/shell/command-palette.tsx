import { Suspense, useState } from 'react'
import { later } from '#renderer/ui/later.ts'
import { useLayers } from './layers.ts'

const palette = later(async () => ({ default: (await import('#renderer/palette/palette-modal.tsx')).PaletteModal }))

/** Read behind the first page: the key then shows it in the same frame. */
export const preloadPalette = palette.preload

/** Ctrl+K: the palette above the page. */
export function CommandPalette() {
  const shown = useLayers((state) => state.shown)
  return shown === 'palette' ? <Opened /> : null
}

function Opened() {
  const [Palette] = useState(() => palette.now())
  return (
    <Suspense fallback={null}>
      <Palette />
    </Suspense>
  )
}
