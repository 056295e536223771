import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { isComposing } from '#renderer/ui/keys.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { unfilledVariables } from '#shared/scripts/fill-variables.ts'
import type { FoundScript } from '#shared/scripts/script.ts'
import type { VariableValues } from '#shared/scripts/variables.ts'
import { ScriptText } from './script-text.tsx'

interface Props {
  readonly script: FoundScript
  readonly values: VariableValues
  /** What was typed before into blanks of that name: there to be taken with Enter, or typed over. */
  readonly before?: VariableValues
  readonly onFill: (typed: VariableValues) => void
  readonly onLeave: () => void
}

/** Asks in one line for what the record does not hold (R11). Enter goes on to the next gap, and copies at the last. */
export function ScriptValuesForm({ script, values, before = {}, onFill, onLeave }: Props) {
  const t = useText()
  const [names] = useState(() => unfilledVariables(script.messages, values))
  const [typed, setTyped] = useState<VariableValues>(() =>
    Object.fromEntries(names.flatMap((name) => (before[name] ? [[name, before[name]]] : []))),
  )
  const all = { ...values, ...typed }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const open = names.find((name) => !typed[name]?.trim())
    if (open) event.currentTarget.querySelector<HTMLInputElement>(`[name="${open}"]`)?.focus()
    else onFill(typed)
  }

  return (
    <form
      className="rc-values"
      aria-label={t('reception.page.values.title', { title: script.title })}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return
        event.stopPropagation()
        onLeave()
      }}
    >
      <div className="rc-values-text">
        {script.messages.map((message) => (
          <p key={message}>
            <ScriptText text={message} values={all} />
          </p>
        ))}
      </div>
      <div className="rc-values-fields">
        {names.map((name, index) => (
          <LineField
            key={name}
            data-autofocus={index === 0 || undefined}
            autoFocus={index === 0}
            label={name}
            maxLength={200}
            value={typed[name] ?? ''}
            onFocus={(event) => event.currentTarget.select()}
            onText={(text) => setTyped({ ...typed, [name]: text })}
          />
        ))}
        <Button type="submit">{t('reception.page.copy')}</Button>
        <Button variant="subtle" onClick={onLeave}>
          {t('shell.cancel')}
        </Button>
      </div>
    </form>
  )
}
