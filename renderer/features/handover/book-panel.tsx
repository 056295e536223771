import { useSeat } from '#renderer/data/session.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { HandOver } from './hand-over.tsx'
import { LyingNotes } from './lying-notes.tsx'
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
  const draft = useQuery('handover.draft', {})
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
        {draft.value && person && <HandOver draft={draft.value} personName={person.name} />}
        <OwnNotes notes={notes.filter(({ note }) => note.authorId === person?.id)} nameOf={nameOf} />
      </section>
      <LyingNotes waiting={notes} nameOf={nameOf} />
    </div>
  )
}
