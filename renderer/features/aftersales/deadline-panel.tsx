import { useState } from 'react'
import { useNow } from '#renderer/data/use-now.ts'
import { useText } from '#renderer/text/use-text.ts'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineButton } from '#renderer/ui/line-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { begunClocks } from '#shared/aftersales/clock.ts'
import type { TicketView } from '#shared/aftersales/contract.ts'
import type { ClockName } from '#shared/aftersales/ticket-words.ts'
import { isOverdue } from '#shared/kernel/deadline.ts'
import { formatInstant, parseInstant } from '#shared/kernel/time.ts'
import { actOn } from './act.ts'
import { ActButton } from './act-button.tsx'
import { ClockWords } from './clock-words.tsx'
import { HolidayMark } from './holiday-mark.tsx'
import { useHolidays } from './use-holidays.ts'

interface VerifyProps {
  readonly view: TicketView
  readonly clock: TicketView['clocks'][number]
}

/** What runs out and what happens then. The platform's own deadline is typed here and wins. */
export function DeadlinePanel({ view }: { readonly view: TicketView }) {
  const t = useText()
  const holidayOn = useHolidays()
  const now = useNow()
  const mayTurn = view.closedAt === null && view.mayTurn === null
  if (!mayTurn && view.clocks.length === 0) return null
  const terms = begunClocks(view.clocks, now).filter(({ clock }) => clock !== 'typed')
  // One that is told of a term stands there as the term's own.
  const others = view.deadlines.filter(({ clock: of }) => !view.clocks.some(({ clock }) => clock === of))
  return (
    <section aria-label={t('aftersales.deadlines')}>
      <h3>{t('aftersales.deadlines')}</h3>
      {view.clocks.length === 0 && <p className="gt-quiet">{t('aftersales.deadlines.none')}</p>}
      <ul>
        {terms.map((clock) => (
          <li key={clock.clock} className="as-line">
            <DueOrEnd dueAt={clock.dueAt} endedAt={clock.endedAt} />
            <span className="as-grow">
              <ClockWords clock={clock} />{' '}
              {clock.source !== 'computed' && (
                <span className="gt-quiet">{t(`aftersales.deadlines.${clock.source}`)}</span>
              )}{' '}
              <HolidayMark dueAt={clock.dueAt} holidayOn={holidayOn} />
            </span>
            {mayTurn && <Verify view={view} clock={clock} />}
          </li>
        ))}
        {others.map(({ id, what, dueAt, endedAt, source }) => (
          <li key={id} className="as-line">
            <DueOrEnd dueAt={dueAt} endedAt={endedAt} />
            <span className="as-grow">
              {what} <span className="gt-quiet">{t(`aftersales.deadlines.${source}`)}</span>{' '}
              <HolidayMark dueAt={dueAt} holidayOn={holidayOn} />
            </span>
            {mayTurn && endedAt === null && (
              <LineButton
                domain="aftersales"
                words={t('aftersales.deadlines.end')}
                label={t('aftersales.deadlines.why')}
                onSend={(reason) => actOn(view, { do: 'endDeadline', deadlineId: id, reason })}
              />
            )}
          </li>
        ))}
      </ul>
      {mayTurn && (
        <FormButton words={t('aftersales.deadlines.set')}>
          {(close) => <DeadlineForm view={view} onDone={close} />}
        </FormButton>
      )}
    </section>
  )
}

/** The desk closes nothing by itself: somebody looks on the platform what became of it. */
function Verify({ view, clock: { clock, dueAt, endedAt } }: VerifyProps) {
  const t = useText()
  const isLate = isOverdue(dueAt, useNow())
  if (clock === 'typed' || endedAt !== null || !isLate) return null
  return (
    <ActButton size="compact-sm" view={view} act={{ do: 'verify', clock, words: '' }} words={t('aftersales.verify')} />
  )
}

function DueOrEnd({ dueAt, endedAt }: { readonly dueAt: number; readonly endedAt: number | null }) {
  const t = useText()
  if (endedAt === null) return <DueMark dueAt={dueAt} />
  return <span className="gt-quiet">{t('aftersales.deadlines.met', { at: formatInstant(endedAt).slice(5, 16) })}</span>
}

/** Of a term the desk computes, or of anything else the platform shows. */
function DeadlineForm({ view, onDone }: { readonly view: TicketView; readonly onDone: () => void }) {
  const t = useText()
  const { typed, field } = useTyped(() => ({ what: '', dueAt: '' }))
  const terms = useTermsOf(view)
  const [clock, choose] = useState<ClockName | null>(null)

  async function send() {
    const dueAt = parseInstant(typed.dueAt)
    const what = clock === null ? typed.what : shortOf(t(`flows.clock.${clock}`))
    if (what.trim() === '' || dueAt === null) return t('aftersales.deadlines.needsBoth')
    return actOn(view, { do: 'setDeadline', what, dueAt, ...(clock === null ? {} : { clock }) })
  }

  return (
    <OpenedForm domain="aftersales" onSend={send} onDone={onDone}>
      {terms.length > 0 && (
        <PickField
          className="gt-wide"
          isTitled
          label={t('aftersales.deadlines.of')}
          placeholder={t('aftersales.deadlines.ofOther')}
          values={terms}
          wordsOf={(one) => shortOf(t(`flows.clock.${one}`))}
          value={clock}
          onPick={choose}
          onClear={() => choose(null)}
        />
      )}
      {clock === null && (
        <LineField autoFocus isTitled label={t('aftersales.deadlines.what')} maxLength={60} {...field('what')} />
      )}
      <LineField isTitled type="datetime-local" label={t('aftersales.deadlines.dueAt')} {...field('dueAt')} />
    </OpenedForm>
  )
}

/** The running terms that begin by now. */
function useTermsOf({ clocks }: TicketView): ClockName[] {
  const running = begunClocks(clocks, useNow()).filter(({ endedAt }) => endedAt === null)
  return running.flatMap(({ clock }) => (clock === 'typed' ? [] : [clock]))
}

/** Its first sentence: what is due, without what follows. */
function shortOf(words: string): string {
  return words.split(/[。.]/)[0] ?? words
}
