import { Button } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { DrawForm } from './draw-form.tsx'
import { DrawPick } from './draw-pick.tsx'
import { DrawWork } from './draw-work.tsx'
import { FocusList } from './focus-list.tsx'
import { openDraw, useSample } from './sample-view.ts'
import { SettingsForm } from './settings-form.tsx'
import '../sheet/sheet.css'

const forms = ['draw', 'focus', 'settings'] as const

/** 抽查 (R71; domain 2.34): how the talks were drawn, which they are, and the sheet beside the talk. */
export function SampleTab() {
  const t = useText()
  const [opened, open] = useState<(typeof forms)[number] | null>(null)
  const { drawId } = useSample()
  const draws = useLast(useQuery('inspection.spotDraws', { after: null }).value)?.rows
  const shown = drawId ?? draws?.[0]?.id ?? null
  const close = () => open(null)
  return (
    <div className="qc-page">
      <div className="qc-line">
        <DrawPick draws={draws ?? []} shown={shown} />
        {forms.map((name) => (
          <Button
            key={name}
            size="compact-sm"
            variant={name === 'draw' ? 'filled' : 'default'}
            aria-expanded={opened === name}
            onClick={() => open(opened === name ? null : name)}
          >
            {t(`scorecards.sample.${name}`)}
          </Button>
        ))}
      </div>
      {opened === 'draw' && (
        <DrawForm
          onLeave={close}
          onDrawn={(id) => {
            openDraw(id)
            close()
          }}
        />
      )}
      {opened === 'focus' && <FocusList />}
      {opened === 'settings' && <SettingsForm onDone={close} />}
      {draws?.length === 0 && opened !== 'draw' && <p className="qc-empty">{t('scorecards.sample.empty')}</p>}
      {shown !== null && <DrawWork key={shown} id={shown} />}
    </div>
  )
}
