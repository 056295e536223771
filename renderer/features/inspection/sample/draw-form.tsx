import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { sampleReasons } from '#shared/inspection/spot-sample.ts'
import { type Platform, platformNames } from '#shared/kernel/platform-names.ts'
import { dayMs, dayOf } from '#shared/kernel/time.ts'
import { PartFields } from './part-fields.tsx'
import { PoolLine } from './pool-line.tsx'

interface Props {
  readonly onDrawn: (id: string) => void
  readonly onLeave: () => void
}

const realDay = /^\d{4}-\d{2}-\d{2}$/

/** What is drawn from and how much of each part, with what the pool holds before anything is drawn. */
export function DrawForm(props: Props) {
  const settings = useQuery('inspection.spotSettings', {}).value
  return settings ? <Fields settings={settings} {...props} /> : null
}

function Fields({ settings, onDrawn, onLeave }: Props & { readonly settings: Value<'inspection.spotSettings'> }) {
  const t = useText()
  const [platform, setPlatform] = useState<Platform | null>(null)
  const { typed, field } = useTyped(() => {
    const yesterday = dayOf(now() - dayMs)
    const { focus, poorData, complaint, random } = settings.parts
    const parts = { focus: `${focus}`, poorData: `${poorData}`, complaint: `${complaint}`, random: `${random}` }
    return { from: yesterday, to: yesterday, least: '2', seed: '', ...parts }
  })
  const leastMessages = countOf(typed.least) ?? 0
  const filter = { from: typed.from, to: typed.to, platform, leastMessages }
  const isAskable = realDay.test(typed.from) && realDay.test(typed.to)
  const pool = useQuery('inspection.spotPool', isAskable ? { filter } : null)
  const seen = useLast(pool.value)

  async function draw() {
    const [focus, poorData, complaint, random] = sampleReasons.map((reason) => countOf(typed[reason]))
    const seed = typed.seed.trim() === '' ? null : countOf(typed.seed)
    const counts = [focus, poorData, complaint, random, seed, countOf(typed.least)]
    if (counts.includes(undefined) || !isAskable) return t('scorecards.draw.needsNumbers')
    const parts = { focus: focus ?? 0, poorData: poorData ?? 0, complaint: complaint ?? 0, random: random ?? 0 }
    const result = await runCommand('inspection.drawSpots', { filter, parts, seed: seed ?? null })
    if (result.ok) onDrawn(result.value.id)
    return result
  }

  return (
    <OpenedForm
      columns={3}
      domain="inspection"
      onSend={draw}
      onDone={() => undefined}
      onLeave={onLeave}
      action={t('scorecards.sample.draw')}
    >
      <LineField isTitled type="date" label={t('scorecards.draw.from')} autoFocus {...field('from')} />
      <LineField isTitled type="date" label={t('scorecards.draw.to')} {...field('to')} />
      <PickField
        isTitled
        label={t('scorecards.draw.platform')}
        placeholder={t('scorecards.draw.everyPlatform')}
        values={platformNames}
        wordsOf={(value) => t(`shell.platform.${value}`)}
        value={platform}
        onPick={setPlatform}
        onClear={() => setPlatform(null)}
      />
      <PartFields field={field} />
      <LineField
        isTitled
        inputMode="numeric"
        label={t('scorecards.draw.leastLabel')}
        maxLength={3}
        {...field('least')}
      />
      <LineField
        isTitled
        inputMode="numeric"
        label={t('scorecards.draw.seed')}
        placeholder={t('scorecards.draw.newSeed')}
        maxLength={9}
        {...field('seed')}
      />
      <PoolLine pool={seen} failure={pool.failure} />
    </OpenedForm>
  )
}

/** Undefined: what is typed is no number. */
function countOf(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').trim()
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined
}
