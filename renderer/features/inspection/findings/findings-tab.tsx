import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { FindingCard } from './finding-card.tsx'
import { NewFindingForm } from './new-finding-form.tsx'
import '../sheet/sheet.css'

const lists = ['open', 'closed'] as const

/** 整改 (R71): what was found, until it has changed; the nearest due first. */
export function FindingsTab() {
  const t = useText()
  const [which, setWhich] = useState<(typeof lists)[number]>('open')
  const pages = usePages(which)
  const page = useLast(useQuery('inspection.findings', { which, after: pages.after }).value)
  return (
    <div className="qc-page">
      <div className="qc-line">
        <ChoiceRow
          label={t('scorecards.findings.which')}
          choices={lists.map((value) => ({ value, label: t(`scorecards.findings.${value}`) }))}
          value={which}
          onChoose={setWhich}
        />
        <NewFindingForm onSend={(given) => runCommand('inspection.addFinding', given)} />
      </div>
      {page?.rows.length === 0 && <p className="qc-empty">{t(`scorecards.findings.empty.${which}`)}</p>}
      <ul className="qc-findings">
        {page?.rows.map((row) => (
          <li key={row.id}>
            <FindingCard row={row} />
          </li>
        ))}
      </ul>
      <Pager pages={pages} next={page?.next} />
    </div>
  )
}
