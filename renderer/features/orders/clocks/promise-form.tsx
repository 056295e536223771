import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { fieldInstant, parseInstant } from '#shared/kernel/time.ts'

type Clock = Value<'clocks.ofOrder'>

const typedOf = (atMs: number | null) => (atMs === null ? '' : fieldInstant(atMs))

/** What an order was promised, as people know it: the platform's deadline wins. */
export function PromiseForm({ clock, onDone }: { readonly clock: Clock; readonly onDone: () => void }) {
  const t = useText()
  const { orderId, platform } = clock
  const [promise, setPromise] = useState<'ordinary' | 'express'>(clock.promise ?? 'ordinary')
  const { typed, field } = useTyped(() => ({
    grouped: typedOf(clock.groupedAt),
    own: typedOf(clock.typedDispatchBy),
  }))
  const isPdd = platform === 'pinduoduo'

  async function save() {
    const [groupedAt, typedDispatchBy] = [parseInstant(typed.grouped), parseInstant(typed.own)]
    if ((typed.grouped !== '' && groupedAt === null) || (typed.own !== '' && typedDispatchBy === null))
      return t('clocks.needsTime')
    return runCommand('clocks.setPromise', {
      orderId,
      promise: isPdd ? promise : null,
      groupedAt: isPdd ? groupedAt : null,
      typedDispatchBy,
    })
  }

  return (
    <OpenedForm domain="clocks" onSend={save} onDone={onDone}>
      {isPdd && (
        <div className="gt-wide">
          <ChoiceRow
            label={t('clocks.promise')}
            value={promise}
            onChoose={setPromise}
            choices={(['ordinary', 'express'] as const).map((value) => ({
              value,
              label: t(`clocks.promise.${value}`),
            }))}
          />
        </div>
      )}
      {isPdd && (
        <LineField
          className="gt-wide"
          type="datetime-local"
          isTitled
          label={t('clocks.groupedAt')}
          {...field('grouped')}
        />
      )}
      <LineField
        className="gt-wide"
        type="datetime-local"
        isTitled
        label={t('clocks.typedDispatchBy')}
        {...field('own')}
      />
    </OpenedForm>
  )
}
