import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { PartFields } from './part-fields.tsx'

/** How many of each part are drawn each day, how long and how often an agent may appeal. */
export function SettingsForm({ onDone }: { readonly onDone: () => void }) {
  const settings = useQuery('inspection.spotSettings', {}).value
  return settings ? <Fields settings={settings} onDone={onDone} /> : null
}

interface Props {
  readonly settings: Value<'inspection.spotSettings'>
  readonly onDone: () => void
}

function Fields({ settings, onDone }: Props) {
  const t = useText()
  const [expected] = useState(settings.version)
  const { typed, field } = useTyped(() => {
    const { focus, poorData, complaint, random } = settings.parts
    const parts = { focus: `${focus}`, poorData: `${poorData}`, complaint: `${complaint}`, random: `${random}` }
    return { ...parts, days: `${settings.appealDays}`, rounds: `${settings.appealRounds}` }
  })

  async function save() {
    const isNumber = (text: string) => /^\d{1,2}$/.test(text.trim())
    if (!Object.values(typed).every(isNumber)) return t('scorecards.draw.needsNumbers')
    const { focus, poorData, complaint, random, days, rounds } = typed
    const parts = {
      ...{ focus: Number(focus), poorData: Number(poorData) },
      ...{ complaint: Number(complaint), random: Number(random) },
    }
    const appeal = { appealDays: Number(days), appealRounds: Number(rounds) }
    return runCommand('inspection.saveSpotSettings', { expected, parts, ...appeal })
  }

  return (
    <OpenedForm columns={3} domain="inspection" onSend={save} onDone={onDone}>
      <PartFields field={field} />
      <LineField isTitled inputMode="numeric" label={t('scorecards.settings.days')} maxLength={2} {...field('days')} />
      <LineField
        isTitled
        inputMode="numeric"
        label={t('scorecards.settings.rounds')}
        maxLength={1}
        {...field('rounds')}
      />
    </OpenedForm>
  )
}
