import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { TickField } from '#renderer/ui/tick-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { countUnits, type Formula } from '#shared/response/formula.ts'
import { minutesOf, minutesText, wholeOf } from './day-minutes.ts'

type Row = Value<'response.rules'>['formulas'][number]

const fields = ['within', 'from', 'to', 'target'] as const

/** The fields as they are typed. */
function typedOf({ withinSeconds, fromMinute, toMinute, targetPercent }: Formula) {
  return {
    within: withinSeconds === null ? '' : String(withinSeconds),
    from: minutesText(fromMinute),
    to: minutesText(toMinute),
    target: targetPercent === null ? '' : String(targetPercent),
  }
}

/** One platform's rule as the supervisor reads it in the merchant's back office. */
export function FormulaForm({ row: { platform, formula }, onDone }: { row: Row; onDone: () => void }) {
  const t = useText()
  const { typed, field } = useTyped(() => ({
    ...typedOf(formula),
    text: formula.text || t(`response.formula.${platform}.text`),
    source: formula.source || t(`response.formula.${platform}.source`),
  }))
  const [unit, setUnit] = useState(formula.unit)
  const [countsAuto, setCountsAuto] = useState(formula.countsAuto)

  async function save() {
    const [fromMinute, toMinute] = [minutesOf(typed.from), minutesOf(typed.to)]
    if (fromMinute === null || toMinute === null) return t('response.failure.hours_turned')
    const limits = { withinSeconds: wholeOf(typed.within), targetPercent: wholeOf(typed.target) }
    const words = { text: typed.text.trim(), source: typed.source.trim() }
    return runCommand('response.saveFormula', {
      platform,
      formula: { unit, countsAuto, fromMinute, toMinute, ...limits, ...words },
    })
  }

  return (
    <OpenedForm domain="response" onSend={save} onDone={onDone}>
      <PickField
        autoFocus
        isTitled
        label={t('response.page.field.unit')}
        values={countUnits}
        wordsOf={(value) => t(`response.unit.${value}`)}
        value={unit}
        onPick={setUnit}
      />
      {fields.map((name) => (
        <LineField key={name} isTitled label={t(`response.page.field.${name}`)} maxLength={6} {...field(name)} />
      ))}
      <TickField label={t('response.page.countsAuto')} isTicked={countsAuto} onTick={setCountsAuto} />
      <TextField
        className="gt-wide"
        isTitled
        label={t('response.page.field.text')}
        maxLength={400}
        {...field('text')}
      />
      <LineField
        className="gt-wide"
        isTitled
        label={t('response.page.field.source')}
        maxLength={400}
        {...field('source')}
      />
    </OpenedForm>
  )
}
