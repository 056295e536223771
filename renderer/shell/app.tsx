import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useOpening, useSeat } from '#renderer/data/session.ts'
import { CrashBoundary } from './crash-boundary.tsx'
import { FirstStart } from './first-start.tsx'
import { LockCover } from './lock-cover.tsx'
import { OpeningPage } from './opening-page.tsx'
import { showPreferences, usePreferences } from './preferences.ts'
import { SignIn } from './sign-in.tsx'
import { cssVariables, theme } from './theme.ts'
import { ToldStrip } from './told-strip.tsx'
import { Workbench } from './workbench-frame.tsx'

/** The nonce the protocol put into this page: the only styles besides our files that the policy lets in. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

export function App() {
  const preferences = usePreferences()
  useEffect(() => showPreferences(preferences), [preferences])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      {...(preferences.scheme === 'auto' ? {} : { forceColorScheme: preferences.scheme })}
      getStyleNonce={() => nonce}
    >
      <Notifications position="bottom-right" autoClose={6_000} limit={4} />
      <CrashBoundary>
        <Screen />
        <ToldStrip />
      </CrashBoundary>
    </MantineProvider>
  )
}

function Screen() {
  const seat = useSeat()
  const opening = useOpening()
  if (opening.state !== 'open' || !seat) return <OpeningPage opening={opening} />
  if (seat.state === 'noShop') return <FirstStart />
  if (seat.state === 'signedOut') return <SignIn />
  return (
    <>
      <Workbench isCovered={seat.state === 'locked'} />
      {seat.state === 'locked' && <LockCover />}
    </>
  )
}
