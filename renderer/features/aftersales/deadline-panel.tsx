import { useText } from '#renderer/text/use-text.ts'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OneLine } from '#renderer/ui/one-line.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import type { TicketView } from '#shared/aftersales/contract.ts'
import { formatInstant, parseInstant } from '#shared/kernel/time.ts'
import { actOn } from './act.ts'

/** What runs out and what happens then. The platform's own deadline is typed here and wins. */
export function DeadlinePanel({ view }: { readonly view: TicketView }) {
  const t = useText()
  const mayTurn = view.closedAt === null && view.mayTurn === null
  if (!mayTurn && view.clocks.length === 0) return null
  const computed = view.clocks.filter(({ source }) => source === 'computed')
  return (
    <section aria-label={t('aftersales.deadlines')}>
      <h3>{t('aftersales.deadlines')}</h3>
      {view.clocks.length === 0 && <p className="gt-quiet">{t('aftersales.deadlines.none')}</p>}
      <ul>
        {computed.map((clock) => (
          <li key={clock.clock}>
            <DueOrEnd dueAt={clock.dueAt} endedAt={clock.endedAt} /> {clock.words}
          </li>
        ))}
        {view.deadlines.map(({ id, what, dueAt, endedAt, source }) => (
          <li key={id} className="as-line">
            <DueOrEnd dueAt={dueAt} endedAt={endedAt} />
            <span className="as-grow">
              {what} <span className="gt-quiet">{t(`aftersales.deadlines.${source}`)}</span>
            </span>
            {mayTurn && endedAt === null && (
              <FormButton words={t('aftersales.deadlines.end')}>
                {(close) => (
                  <OneLine
                    label={t('aftersales.deadlines.why')}
                    action={t('aftersales.deadlines.end')}
                    onSend={(reason) => void actOn(view, { do: 'endDeadline', deadlineId: id, reason }).then(close)}
                    onLeave={close}
                  />
                )}
              </FormButton>
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

function DueOrEnd({ dueAt, endedAt }: { readonly dueAt: number; readonly endedAt: number | null }) {
  const t = useText()
  if (endedAt === null) return <DueMark dueAt={dueAt} />
  return <span className="gt-quiet">{t('aftersales.deadlines.met', { at: formatInstant(endedAt).slice(5, 16) })}</span>
}

function DeadlineForm({ view, onDone }: { readonly view: TicketView; readonly onDone: () => void }) {
  const t = useText()
  const { typed, field } = useTyped(() => ({ what: '', dueAt: '' }))

  async function send() {
    const dueAt = parseInstant(typed.dueAt)
    if (typed.what.trim() === '' || dueAt === null) return t('aftersales.deadlines.needsBoth')
    return actOn(view, { do: 'setDeadline', what: typed.what, dueAt })
  }

  return (
    <OpenedForm domain="aftersales" onSend={send} onDone={onDone}>
      <LineField autoFocus isTitled label={t('aftersales.deadlines.what')} maxLength={60} {...field('what')} />
      <LineField isTitled type="datetime-local" label={t('aftersales.deadlines.dueAt')} {...field('dueAt')} />
    </OpenedForm>
  )
}
