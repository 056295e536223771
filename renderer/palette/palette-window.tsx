import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { callDesktop, desktopBridge } from '#renderer/data/desktop-client.ts'
import { useOpening, useSeat } from '#renderer/data/session.ts'
import type { OpenBuyer } from '#renderer/features/reception/open-buyer.ts'
import { CrashBoundary } from '#renderer/shell/crash-boundary.tsx'
import { noteHotKey } from '#renderer/shell/note-hot-key.ts'
import { useOwnPreferences } from '#renderer/shell/own-preferences.ts'
import { useText } from '#renderer/text/use-text.ts'
import { callDesk, type DeskLine } from './desk-channel.ts'
import { PalettePanel } from './palette-panel.tsx'

const hide = () => void callDesktop('hidePalette', {})
const showDesk = () => void callDesktop('showWorkbench', {})

/** The palette's own window, over any program. Without somebody at the desk it shows nothing of the shop. */
export function PaletteWindow() {
  const seat = useSeat()
  const isOpen = useOpening().state === 'open'
  const shown = useShown()
  return (
    <main className="pl-window" aria-label={useText()('palette.title')}>
      <CrashBoundary>
        {isOpen && seat?.state === 'signedIn' ? (
          <Opened shown={shown} />
        ) : (
          <Closed key={shown} why={isOpen ? (seat?.state ?? 'opening') : 'opening'} />
        )}
      </CrashBoundary>
    </main>
  )
}

/** How often the hot key has shown this window; main is told as soon as it is heard. */
function useShown(): number {
  const [shown, setShown] = useState(0)
  useEffect(() => {
    desktopBridge().onEvent((name) => {
      if (name !== 'palette-shown') return
      setShown((last) => last + 1)
      noteHotKey()
    })
    void callDesktop('paletteReady', {})
  }, [])
  return shown
}

function Opened({ shown }: { shown: number }) {
  useOwnPreferences()
  const [buyer, setBuyer] = useState<OpenBuyer | null>(null)
  const [desk, setDesk] = useState<DeskLine | null>(null)
  useEffect(() => {
    const line = callDesk(setBuyer)
    setDesk(line)
    return line.hangUp
  }, [])
  if (!desk) return null
  const leaving: DeskLine = {
    ...desk,
    act(act) {
      showDesk()
      desk.act(act)
    },
  }
  return <PalettePanel key={`${shown} ${buyer?.id}`} host={{ desk: leaving, buyer, copied: hide, close: hide }} />
}

function Closed({ why }: { why: 'noShop' | 'signedOut' | 'signedIn' | 'locked' | 'opening' }) {
  const t = useText()
  return (
    <div
      role="dialog"
      aria-label={t(`palette.${why}`)}
      className="pl-closed"
      onKeyDown={(event) => {
        if (event.key === 'Escape') hide()
      }}
    >
      <strong>{t(`palette.${why}`)}</strong>
      <Button autoFocus onClick={showDesk}>
        {t('palette.closed.go')}
      </Button>
      <span className="gt-quiet">{t('palette.closed.how')}</span>
    </div>
  )
}
