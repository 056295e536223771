import { Button } from '@mantine/core'
import { useState } from 'react'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { sampleReasons } from '#shared/inspection/spot-sample.ts'
import { formatInstant } from '#shared/kernel/time.ts'

/** How it was drawn, so that anybody can draw it a second time. */
export function DrawHead({ draw }: { readonly draw: Value<'inspection.spotDraw'> }) {
  const t = useText()
  const [isAgain, drawAgain] = useState(false)
  const again = useQuery('inspection.redrawSpots', isAgain ? { id: draw.id } : null).value
  const { filter, members, focus, poorData } = draw
  const days = filter.from === filter.to ? filter.from : t('scorecards.draw.days', filter)
  const between = t('scorecards.between')
  const counts = sampleReasons.map((reason) => {
    const count = members.filter((one) => one.reason === reason).length
    return `${t(`scorecards.reason.${reason}`)} ${count}/${draw.parts[reason]}`
  })
  return (
    <div className="qc-draw">
      <p>
        <strong>{t('scorecards.draw.how', { size: members.length, seed: draw.seed, pool: draw.poolSize })}</strong>{' '}
        <span className="gt-quiet">
          {[
            days,
            filter.platform === null ? t('scorecards.draw.everyPlatform') : t(`shell.platform.${filter.platform}`),
            t('scorecards.draw.least', { count: filter.leastMessages }),
            ...(draw.unknownAgents > 0 ? [t('scorecards.draw.unknown', { count: draw.unknownAgents })] : []),
            t('scorecards.draw.by', { name: draw.drawnByName, at: formatInstant(draw.drawnAt).slice(5, 16) }),
          ].join(' · ')}
        </span>
      </p>
      <p>
        {counts.join(' · ')}{' '}
        <span className="gt-quiet">
          {focus.length > 0 && `${t('scorecards.draw.focus', { names: focus.map(({ name }) => name).join(between) })} `}
          {poorData.length > 0 &&
            t('scorecards.draw.poorData', {
              names: poorData
                .map(({ name, measure, met, all }) => `${name} ${t(`scorecards.measureOf.${measure}`)} ${met}/${all}`)
                .join(between),
            })}
        </span>
      </p>
      <p className="gt-quiet">{t('scorecards.draw.rule')}</p>
      <div className="qc-line">
        <Button size="compact-xs" variant="default" onClick={() => drawAgain(true)}>
          {t('scorecards.draw.again')}
        </Button>
        {again && (
          <span role="status">
            {t(again.isSame ? 'scorecards.draw.same' : 'scorecards.draw.other', {
              pool: again.poolSize,
              gone: again.gone,
            })}
          </span>
        )}
      </div>
    </div>
  )
}
