import { Button } from '@mantine/core'
import { useState } from 'react'
import { storeClient } from '#renderer/data/desk-data.ts'
import { callDesktop } from '#renderer/data/desktop-client.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { BarRows } from '#renderer/ui/bar-rows.tsx'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { formatFen } from '#shared/kernel/money.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { type RegionWindow, regionWindows } from '#shared/segments/regions.ts'
import { CountPage } from '../people/count-page.tsx'
import { ProvinceTiles } from './province-tiles.tsx'

/** Where most deals are (R52): provinces side by side, and all of them as a table. */
export function RegionsTab() {
  const t = useText()
  const failureText = useFailureText('segments')
  const [days, setDays] = useState<RegionWindow>(90)
  const [told, tell] = useState('')
  const report = useQuery('segments.regions', { days }).value

  async function save(): Promise<void> {
    const asked = await storeClient.ask('segments.regionsFile', { days })
    if (!asked.ok) return tell(failureText(asked.failure))
    const { fileName, bytes, count } = asked.value.value as Value<'segments.regionsFile'>
    const saved = await callDesktop('saveFile', { name: fileName, bytes })
    if (!saved.ok) return tell(failureText(saved.failure))
    const { file, failure } = saved.value
    if (failure !== null) tell(t('segments.regions.notSaved', { why: failure }))
    else if (file !== null) tell(t('segments.regions.saved', { count, file }))
  }

  return (
    <CountPage>
      <section className="cu-section">
        <div className="cu-line">
          <h2>{t('segments.regions')}</h2>
          <ChoiceRow
            label={t('segments.regions.window')}
            choices={regionWindows.map((one) => ({
              value: String(one),
              label: t('segments.regions.days', { days: one }),
            }))}
            value={String(days)}
            onChoose={(next) => setDays(regionWindows.find((one) => String(one) === next) ?? days)}
          />
          <span className="gt-spread" />
          <Button variant="default" disabled={!report || report.deals === 0} onClick={() => void save()}>
            {t('segments.regions.export')}
          </Button>
        </div>
        <p className="gt-quiet">{t('segments.regions.help')}</p>
        <p className="gt-quiet" role="status">
          {told || (report ? countedText(t, report, days) : t('segments.counting'))}
        </p>
        {report?.deals === 0 && <p>{t('segments.regions.empty')}</p>}
        {report && report.deals > 0 && (
          <div className="cu-regions">
            <ProvinceTiles rows={report.rows} />
            <BarRows
              label={t('segments.regions')}
              rows={report.rows.map(({ province, deals, permille, fen }) => ({
                key: province,
                name: province || t('segments.regions.unknown'),
                value: deals,
                shown: `${deals} · ${(permille / 10).toFixed(1)}%`,
                note: `¥${formatFen(fen)}`,
              }))}
            />
          </div>
        )}
      </section>
    </CountPage>
  )
}

function countedText(t: ReturnType<typeof useText>, report: Value<'segments.regions'>, days: number): string {
  return t('segments.countedOrders', { at: formatInstant(report.countedAt), days, count: report.deals })
}
