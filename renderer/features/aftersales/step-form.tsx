import { Button } from '@mantine/core'
import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { onCtrlEnter } from '#renderer/ui/enter-keys.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { useTyped } from '#renderer/ui/use-typed.ts'
import type { TicketView } from '#shared/aftersales/contract.ts'
import { parseInstant } from '#shared/kernel/time.ts'
import { actOn } from './act.ts'
import { type StepField, type StepName, stepOf } from './flow-steps.ts'

interface Props {
  readonly view: TicketView
  readonly step: StepName
  readonly onDone?: () => void
}

const timed: ReadonlySet<StepField> = new Set(['until', 'at'])
const empty = { words: '', courier: '', trackingNo: '', orderNo: '', until: '', yuan: '', at: '' }

/** One step of a flow: what it asks for, and one big button (ux: ticket page). */
export function StepForm({ view, step, onDone }: Props) {
  const t = useText()
  const { fields, choices = [], actOf } = stepOf(step)
  const { typed, field } = useTyped(() => empty)
  const [choice, choose] = useState(choices[0] ?? '')
  const { problem, isSending, start } = useSending('aftersales', send, onDone)

  async function send() {
    const at = typed.at === '' ? now() : parseInstant(typed.at)
    if (at === null) return t('flows.step.needsUntil')
    const act = actOf({ ...typed, choice }, at)
    return typeof act === 'string' ? t(`flows.step.${act}`) : actOn(view, { do: 'flow', act })
  }

  return (
    <form
      className={onDone ? 'as-stack' : 'as-stack as-do'}
      noValidate
      onKeyDown={onCtrlEnter(() => void start())}
      onSubmit={(event) => {
        event.preventDefault()
        void start()
      }}
    >
      {choices.length > 0 && (
        <ChoiceRow
          label={t(`flows.choice.${step}`)}
          choices={choices.map((value) => ({ value, label: t(`flows.choice.${value}`) }))}
          value={choice}
          onChoose={choose}
        />
      )}
      {fields.map((name) => (
        <LineField
          key={name}
          isTitled
          label={t(`flows.step.${name}`)}
          type={timed.has(name) ? 'datetime-local' : 'text'}
          inputMode={name === 'yuan' ? 'decimal' : 'text'}
          maxLength={name === 'words' ? 300 : 40}
          {...field(name)}
        />
      ))}
      <Button type="submit" size={onDone ? 'sm' : 'md'} loading={isSending}>
        {t('aftersales.stepDo', { step: t(`aftersales.next.${step}`) })}
      </Button>
      {onDone && (
        <Button size="compact-xs" variant="subtle" onClick={onDone}>
          {t('shell.cancel')}
        </Button>
      )}
      <ProblemLine problem={problem} />
    </form>
  )
}

/** What may happen beside the next step, as quiet buttons. */
export function OtherSteps({ view, steps }: { readonly view: TicketView; readonly steps: readonly StepName[] }) {
  const t = useText()
  return (
    <div className="as-line">
      {steps.map((step) => (
        <FormButton key={step} words={t(`aftersales.next.${step}`)}>
          {(close) => <StepForm view={view} step={step} onDone={close} />}
        </FormButton>
      ))}
    </div>
  )
}
