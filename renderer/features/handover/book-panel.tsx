import { useSeat } from '#renderer/data/session.ts'
import { useMinute } from '#renderer/data/use-minute.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { CarriedList } from './carried-list.tsx'
import { HandOver } from './hand-over.tsx'
import { useHandoverView } from './handover-view.ts'
import { LyingNotes } from './lying-notes.tsx'
import { DispatchLine } from './notice-list.tsx'
import { NoticesPanel } from './notices-panel.tsx'
import { OwnNotes } from './own-notes.tsx'
import { TakeOver } from './take-over.tsx'
import { useNames } from './use-names.ts'

/** The open book: left what is to be taken over, right what is handed over, below what nobody has taken. */
export function BookPanel() {
  const t = useText()
  const failureText = useFailureText('handover')
  const person = useSeat()?.person
  const nameOf = useNames()
  const waiting = useQuery('handover.waiting', {})
  const chosen = useHandoverView((state) => state.writing.fromShift)
  const draft = useQuery('handover.draft', { fromShift: chosen })
  const shown = useLast(draft.value)
  const isNight = shown?.fromShift === 'night'
  const minute = useMinute()
  const dispatch = useQuery('handover.dispatchBeforeDay', isNight ? { minute } : null)
  const failure = waiting.failure ?? draft.failure
  const notes = waiting.value ?? []
  return (
    <div className="ho-book">
      <section className="ho-side" aria-label={t('handover.page.toTake')}>
        <h3>{t('handover.page.toTake')}</h3>
        <ProblemLine problem={failure && failureText(failure)} />
        {waiting.value && (
          <TakeOver waiting={notes.filter(({ note }) => note.authorId !== person?.id)} nameOf={nameOf} />
        )}
      </section>
      <section className="ho-side" aria-label={t('handover.page.toGive')}>
        <h3>{t('handover.page.toGive')}</h3>
        <NoticesPanel nameOf={nameOf} />
        {isNight && <DispatchLine due={dispatch.value?.due ?? null} />}
        {shown && person && <HandOver draft={shown} personName={person.name} nameOf={nameOf} />}
        <OwnNotes notes={notes.filter(({ note }) => note.authorId === person?.id)} nameOf={nameOf} />
      </section>
      <footer className="ho-below">
        <LyingNotes waiting={notes} nameOf={nameOf} />
        <CarriedList nameOf={nameOf} />
      </footer>
    </div>
  )
}
