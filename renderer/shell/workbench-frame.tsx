import { Suspense, useEffect, useState } from 'react'
import { ReadinessStrip } from '#renderer/features/staff/readiness/readiness-strip.tsx'
import type { PageName } from '#renderer/page-names.ts'
import { preloadPages, routes } from '#renderer/routes.tsx'
import { CommandPalette, preloadPalette } from './command-palette.tsx'
import { CrashBoundary } from './crash-boundary.tsx'
import { useDeskEnd } from './desk-end.ts'
import { useNotesFirst } from './end-shift.ts'
import { useFocusBack } from './focus-back.ts'
import { useIdleLock } from './idle-lock.ts'
import { KeySheet } from './key-sheet.tsx'
import { useShellKeys } from './keys.ts'
import { useLayout } from './layout.ts'
import { useNavigation } from './navigation.ts'
import { useOwnPreferences } from './own-preferences.ts'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'

/** Left rail, top line, page. As a dock: one narrow column with the reception page alone (ux 1). */
export function Workbench({ isCovered }: { isCovered: boolean }) {
  const { page, id } = useNavigation()
  const layout = useLayout((state) => state.layout)
  useShellKeys(!isCovered)
  useDeskEnd(!isCovered)
  useIdleLock()
  useOwnPreferences()
  useNotesFirst()
  const frame = useFocusBack(isCovered)
  useEffect(() => void requestIdleCallback(() => void readAhead()), [])
  useEffect(() => void useLayout.getState().read(), [])
  return (
    <div ref={frame} className={isCovered ? 'gt-frame gt-hidden' : 'gt-frame'} data-layout={layout} inert={isCovered}>
      {layout === 'workbench' && <Rail />}
      <div className="gt-work">
        <TopBar />
        <ReadinessStrip />
        <main className="gt-page" key={`${page}/${id ?? ''}`}>
          <CrashBoundary>
            <Suspense fallback={<div aria-busy="true" />}>
              <RoutePage name={page} />
            </Suspense>
          </CrashBoundary>
        </main>
      </div>
      <CommandPalette />
      <KeySheet />
    </div>
  )
}

/** What people may ask for next is there when they do. */
async function readAhead(): Promise<void> {
  await preloadPalette()
  await preloadPages()
}

function RoutePage({ name }: { name: PageName }) {
  const [Page] = useState(() => routes[name].page.now())
  return <Page />
}
