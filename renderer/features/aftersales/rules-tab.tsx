import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { ShortForm } from '#renderer/ui/short-form.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { ticketLevels } from '#shared/aftersales/ticket-words.ts'
import { formatFen, parseFen } from '#shared/kernel/money.ts'
import { Holidays } from './holidays.tsx'

/** What each level may grant alone (R37): the shop's own figures, for who leads. */
export function RulesTab() {
  const rules = useQuery('aftersales.rules', {}).value
  return rules ? (
    <>
      <Limits key={rules.version} rules={rules} />
      <Holidays />
    </>
  ) : (
    <div aria-busy="true" />
  )
}

function Limits({ rules: { limits, version } }: { readonly rules: Value<'aftersales.rules'> }) {
  const t = useText()
  const shown = (level: (typeof ticketLevels)[number]) => {
    const limit = limits[level]
    return limit === null ? '' : formatFen(limit)
  }
  const { typed, field } = useTyped(() => ({ 1: shown(1), 2: shown(2), 3: shown(3) }))

  async function save() {
    const sums = ticketLevels.map((level) => (typed[level].trim() === '' ? null : parseFen(typed[level])))
    const isRead = ticketLevels.every((level, at) => typed[level].trim() === '' || sums[at] !== null)
    if (!isRead) return t('aftersales.rules.needsSum')
    const [first = null, second = null, third = null] = sums
    return runCommand('aftersales.saveRules', { expected: version, limits: { 1: first, 2: second, 3: third } })
  }

  return (
    <section className="as-head as-narrow">
      <p className="gt-quiet">{t('aftersales.rules.help')}</p>
      <ShortForm domain="aftersales" onSend={save} action={t('shell.save')}>
        {ticketLevels.map((level) => (
          <LineField
            key={level}
            isTitled
            label={t('aftersales.rules.of', { level: t(`aftersales.level.${level}`) })}
            inputMode="decimal"
            maxLength={12}
            {...field(level)}
          />
        ))}
      </ShortForm>
    </section>
  )
}
