import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { ShortForm } from '#renderer/ui/short-form.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import type { Answers } from '#shared/inspection/score.ts'
import { itemsOf } from '#shared/inspection/score-form.ts'
import { appealOutcomes } from '#shared/inspection/spot-check.ts'
import { useFormWords } from '../sheet/form-words.ts'
import { missing } from '../sheet/sheet-items.tsx'

/** What is decided on an appeal: new points for the items it is about, and why. Accepted in any part it opens a task on the rule. */
export function DecideForm({ check }: { readonly check: Value<'inspection.spotCheck'> }) {
  const t = useText()
  const wordOf = useFormWords(check.formId)
  const [outcome, choose] = useState<(typeof appealOutcomes)[number] | null>(null)
  const [points, setPoints] = useState<Answers>({})
  const { typed, field } = useTyped(() => ({ words: '' }))
  const appealed = check.appeals.at(-1)?.items ?? []
  const items = itemsOf(check.form).filter(({ id }) => appealed.includes(id))

  async function send() {
    if (outcome === null || typed.words.trim() === '') return t('scorecards.decide.needs')
    const changes = outcome === 'rejected' ? {} : points
    const { id, version } = check
    return runCommand('inspection.decideAppeal', { id, expected: version, outcome, changes, words: typed.words })
  }

  return (
    <ShortForm domain="inspection" onSend={send} action={t('scorecards.decide')}>
      <ChoiceRow
        label={t('scorecards.decide.outcome')}
        choices={appealOutcomes.map((value) => ({ value, label: t(`scorecards.outcome.${value}`) }))}
        value={outcome}
        onChoose={choose}
      />
      {outcome !== null &&
        outcome !== 'rejected' &&
        items.map((item) => {
          const digits = Array.from({ length: item.most + 1 }, (_, at) => ({ value: `${at}`, label: `${at}` }))
          const chosen = points[item.id]
          return (
            <div key={item.id} className="qc-item">
              <span>{t('scorecards.decide.points', { item: wordOf(item), now: check.answers[item.id] ?? '–' })}</span>
              <ChoiceRow
                label={wordOf(item)}
                choices={item.mayBeMissing ? [...digits, { value: missing, label: t('scorecards.missing') }] : digits}
                value={chosen === null ? missing : (chosen?.toString() ?? null)}
                onChoose={(value) =>
                  setPoints((before) => ({ ...before, [item.id]: value === missing ? null : Number(value) }))
                }
              />
            </div>
          )
        })}
      <TextField isTitled label={t('scorecards.decide.words')} maxLength={1_000} {...field('words')} />
    </ShortForm>
  )
}
