import { lazy, Suspense } from 'react'
import { useLayers } from './layers.ts'

const Palette = lazy(() => import('./palette-window.tsx'))

/** Ctrl+K. Its code comes when it is first opened, not with the first page. */
export function CommandPalette() {
  const shown = useLayers((state) => state.shown)
  if (shown !== 'palette') return null
  return (
    <Suspense fallback={null}>
      <Palette />
    </Suspense>
  )
}
