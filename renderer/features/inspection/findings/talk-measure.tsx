import { now } from '#renderer/data/store-client.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { fieldInstant, parseInstant } from '#shared/kernel/time.ts'
import type { Act } from './finding-acts.tsx'

interface Props {
  readonly act: Act
  readonly onDone: () => void
}

/** 一对一谈话: when, and what was agreed. */
export function TalkMeasure({ act, onDone }: Props) {
  const t = useText()
  const { typed, field } = useTyped(() => ({ at: fieldInstant(now()), agreed: '' }))

  async function send() {
    const talkedAt = parseInstant(typed.at)
    if (talkedAt === null || typed.agreed.trim() === '') return t('scorecards.oneToOne.needs')
    return act({ do: 'measure', measure: { kind: 'talk', talkedAt, agreed: typed.agreed } })
  }

  return (
    <OpenedForm domain="inspection" onSend={send} onDone={onDone} action={t('scorecards.act.talk')}>
      <LineField isTitled type="datetime-local" label={t('scorecards.oneToOne.at')} {...field('at')} />
      <TextField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('scorecards.oneToOne.agreed')}
        maxLength={1_000}
        {...field('agreed')}
      />
    </OpenedForm>
  )
}
