import { useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import type { TicketView } from '#shared/aftersales/contract.ts'
import { actOn } from './act.ts'

/** To a colleague of the same level, or one level up, with a reason; who is on shift now stands first (R37). */
export function HandOn({ view }: { readonly view: TicketView }) {
  const t = useText()
  if (view.mayTurn !== null) return null
  return (
    <section className="as-line" aria-label={t('aftersales.handOn')}>
      {(['passOn', 'escalate'] as const).map((way) => {
        const people = way === 'passOn' ? view.takers : view.takersAbove
        if (people.length === 0) return null
        return (
          <FormButton key={way} words={t(`aftersales.${way}`)}>
            {(close) => <HandOnForm view={view} way={way} people={people} onDone={close} />}
          </FormButton>
        )
      })}
    </section>
  )
}

interface FormProps {
  readonly view: TicketView
  readonly way: 'passOn' | 'escalate'
  readonly people: TicketView['takers']
  readonly onDone: () => void
}

function HandOnForm({ view, way, people, onDone }: FormProps) {
  const t = useText()
  const [to, setTo] = useState(people[0]?.id ?? '')
  const { typed, field } = useTyped(() => ({ reason: '' }))
  const nameOf = (id: string) => {
    const one = people.find((person) => person.id === id)
    return one ? t(one.isOnShift ? 'aftersales.onShift' : 'aftersales.offShift', { name: one.name }) : ''
  }

  async function send() {
    return typed.reason.trim() === '' ? t('aftersales.needsReason') : actOn(view, { do: way, to, reason: typed.reason })
  }

  return (
    <OpenedForm domain="aftersales" onSend={send} onDone={onDone} action={t(`aftersales.${way}`)}>
      <PickField
        isTitled
        label={t('aftersales.to')}
        values={people.map(({ id }) => id)}
        wordsOf={nameOf}
        value={to}
        onPick={setTo}
      />
      <LineField autoFocus isTitled label={t('aftersales.reason')} maxLength={200} {...field('reason')} />
    </OpenedForm>
  )
}
