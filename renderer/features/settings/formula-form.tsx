import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
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
  const [typed, setTyped] = useState(() => typedOf(formula))
  const [unit, setUnit] = useState(formula.unit)
  const [countsAuto, setCountsAuto] = useState(formula.countsAuto)
  const [text, setText] = useState(formula.text || t(`response.formula.${platform}.text`))
  const [source, setSource] = useState(formula.source || t(`response.formula.${platform}.source`))

  async function save() {
    const [fromMinute, toMinute] = [minutesOf(typed.from), minutesOf(typed.to)]
    if (fromMinute === null || toMinute === null) return t('response.failure.hours_turned')
    const limits = { withinSeconds: wholeOf(typed.within), targetPercent: wholeOf(typed.target) }
    const words = { text: text.trim(), source: source.trim() }
    return runCommand('response.saveFormula', {
      platform,
      formula: { unit, countsAuto, fromMinute, toMinute, ...limits, ...words },
    })
  }

  return (
    <OpenedForm domain="response" onSend={save} onDone={onDone} onLeave={onDone} action={t('response.page.save')}>
      <Select
        autoFocus
        label={t('response.page.field.unit')}
        allowDeselect={false}
        data={countUnits.map((value) => ({ value, label: t(`response.unit.${value}`) }))}
        value={unit}
        onChange={(next) => setUnit(countUnits.find((one) => one === next) ?? unit)}
      />
      {fields.map((name) => (
        <TextInput
          key={name}
          label={t(`response.page.field.${name}`)}
          maxLength={6}
          value={typed[name]}
          onChange={({ currentTarget: { value } }) => setTyped((before) => ({ ...before, [name]: value }))}
        />
      ))}
      <Checkbox
        size="xs"
        label={t('response.page.countsAuto')}
        checked={countsAuto}
        onChange={(event) => setCountsAuto(event.currentTarget.checked)}
      />
      <Textarea
        className="gt-wide"
        autosize
        label={t('response.page.field.text')}
        maxLength={400}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput
        className="gt-wide"
        label={t('response.page.field.source')}
        maxLength={400}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
    </OpenedForm>
  )
}
