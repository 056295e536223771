import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { useText } from '#renderer/text/use-text.ts'
import { DueField } from '#renderer/ui/due-field.tsx'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import type { TicketView } from '#shared/aftersales/contract.ts'
import { remarkWords } from '#shared/aftersales/remark.ts'
import { dueAtOf, firstDue } from '#shared/handover/due-choices.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { actOn } from './act.ts'

/** What happened, what was promised and what is next, in ten seconds (R04): the remark, or the first words of the case. */
export function Summary({ view }: { readonly view: TicketView }) {
  const t = useText()
  const { remark, description, closedAt, mayTurn } = view
  return (
    <section className="as-summary" aria-label={t('aftersales.remark')}>
      {remark ? (
        <dl>
          {remarkWords
            .filter((field) => remark[field] !== '')
            .map((field) => (
              <div key={field}>
                <dt>{t(`aftersales.remark.${field}`)}</dt>
                <dd>
                  {remark[field]}
                  {field === 'promised' && (
                    <>
                      {' '}
                      <DueMark dueAt={remark.dueAt} /> <span className="gt-quiet">{remark.promisedByName}</span>
                    </>
                  )}
                </dd>
              </div>
            ))}
        </dl>
      ) : (
        <p>{description === '' ? t('aftersales.noWords') : description}</p>
      )}
      {remark && (
        <p className="gt-quiet">
          {t('aftersales.remark.by', { name: remark.byName, at: formatInstant(remark.at).slice(5, 16) })}
        </p>
      )}
      {closedAt === null && mayTurn === null && (
        <FormButton words={t(remark ? 'aftersales.remark.again' : 'aftersales.remark.write')}>
          {(close) => <RemarkForm view={view} onDone={close} />}
        </FormButton>
      )}
    </section>
  )
}

function RemarkForm({ view, onDone }: { readonly view: TicketView; readonly onDone: () => void }) {
  const t = useText()
  const { typed, field } = useTyped(() => ({ problem: '', cause: '', doneSoFar: '', promised: '', nextStep: '' }))
  const [due, setDue] = useState(() => firstDue(now()))

  async function send() {
    const dueAt = dueAtOf(due, now())
    return dueAt === null ? t('aftersales.remark.needsDue') : actOn(view, { do: 'remark', ...typed, dueAt })
  }

  return (
    <OpenedForm domain="aftersales" onSend={send} onDone={onDone}>
      {remarkWords.map((name, at) => (
        <LineField
          key={name}
          className="gt-wide"
          autoFocus={at === 0}
          isTitled
          label={t(`aftersales.remark.${name}`)}
          placeholder={view.remark?.[name]}
          maxLength={200}
          {...field(name)}
        />
      ))}
      <div className="gt-wide">
        <DueField label={t('aftersales.remark.dueAt')} value={due} onChange={setDue} />
      </div>
    </OpenedForm>
  )
}
