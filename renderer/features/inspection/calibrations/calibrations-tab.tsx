import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { ScoreSheet } from '../sheet/score-sheet.tsx'
import { CalibrationRow } from './calibration-row.tsx'
import { Checkers } from './checkers.tsx'
import { SheetsBeside } from './sheets-beside.tsx'
import { StartForm } from './start-form.tsx'
import '../sheet/sheet.css'

/** 校准 (R71): the same talk judged by several who do not see each other, and second looks at what somebody has judged. */
export function CalibrationsTab() {
  const t = useText()
  const pages = usePages()
  const [opened, open] = useState<string | null>(null)
  const page = useLast(useQuery('inspection.calibrations', { after: pages.after }).value)
  const row = page?.rows.find(({ id }) => id === opened)
  return (
    <div className="qc-page">
      <p className="gt-quiet">{t('scorecards.calibration.help')}</p>
      <Checkers />
      <StartForm />
      {page?.rows.length === 0 && <p className="qc-empty">{t('scorecards.calibration.empty')}</p>}
      <ul className="qc-findings">
        {page?.rows.map((one) => (
          <li key={one.id}>
            <CalibrationRow
              row={one}
              isOpen={one.id === opened}
              onOpen={() => open(one.id === opened ? null : one.id)}
            />
          </li>
        ))}
      </ul>
      <Pager pages={pages} next={page?.next} />
      {row?.isToDo && (
        <ScoreSheet
          key={row.id}
          of={{ logId: row.logId, drawId: null, calibrationId: row.id }}
          formId={row.formId}
          onGiven={() => open(null)}
        />
      )}
      {row?.agreement && <SheetsBeside key={row.id} id={row.id} formId={row.formId} />}
    </div>
  )
}
