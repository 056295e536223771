import { Notifications } from '@mantine/notifications'
import { useOpening, useSeat } from '#renderer/data/session.ts'
import { CrashBoundary } from './crash-boundary.tsx'
import { FirstStart } from './first-start.tsx'
import { useGlobalHotKey } from './hot-key.ts'
import { LockCover } from './lock-cover.tsx'
import { Look } from './look.tsx'
import { OpeningPage } from './opening-page.tsx'
import { SignIn } from './sign-in.tsx'
import { ToldStrip } from './told-strip.tsx'
import { Workbench } from './workbench-frame.tsx'

export function App() {
  useGlobalHotKey()
  return (
    <Look>
      <Notifications position="bottom-right" autoClose={6_000} limit={4} />
      <CrashBoundary>
        <Screen />
        <ToldStrip />
      </CrashBoundary>
    </Look>
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
      <Workbench key={seat.person?.id ?? ''} isCovered={seat.state === 'locked'} />
      {seat.state === 'locked' && <LockCover />}
    </>
  )
}
