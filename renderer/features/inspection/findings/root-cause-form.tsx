import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import type { FindingLine } from '#shared/inspection/finding-entries.ts'
import { causeCategories } from '#shared/management/root-cause.ts'
import { wordOf } from '../sheet/form-words.ts'

interface Props {
  readonly row: FindingLine
  readonly onDone: () => void
}

type Category = (typeof causeCategories)[number]

/** A record of the root cause made from this finding (R75); its cause and category are those of the finding. */
export function RootCauseForm({ row, onDone }: Props) {
  const t = useText()
  const failureText = useFailureText('management')
  const [head, cause = head] = row.causes
  const [category, setCategory] = useState<Category>(causeCategories.find((one) => one === head?.id) ?? 'other')
  const { typed, field } = useTyped(() => ({
    cause: cause ? wordOf(t, cause, cause.isBuiltIn).slice(0, 20) : '',
    symptom: row.note.slice(0, 500),
  }))

  async function send() {
    if (typed.cause.trim() === '' || typed.symptom.trim() === '') return t('scorecards.rootCause.needs')
    const made = await runCommand('management.startRootCause', {
      from: { kind: 'finding', id: row.id },
      ...{ ...typed, category, ownerId: row.ownerId, dueAt: row.dueAt },
    })
    return made.ok ? made : failureText(made.failure)
  }

  return (
    <OpenedForm domain="management" onSend={send} onDone={onDone} action={t('scorecards.act.rootCause')}>
      <LineField isTitled autoFocus label={t('scorecards.rootCause.cause')} maxLength={20} {...field('cause')} />
      <PickField
        isTitled
        label={t('scorecards.rootCause.category')}
        values={causeCategories}
        wordsOf={(value) => t(`scorecards.builtIn.${value}`)}
        value={category}
        onPick={setCategory}
      />
      <LineField
        className="gt-wide"
        isTitled
        label={t('scorecards.rootCause.symptom')}
        maxLength={500}
        {...field('symptom')}
      />
    </OpenedForm>
  )
}
