import { may, useSeat } from '#renderer/data/session.ts'
import { useMinute } from '#renderer/data/use-minute.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { leads } from '#shared/kernel/role.ts'
import { Averages } from './averages.tsx'
import { CheckPage } from './check-page.tsx'
import { CheckRow } from './check-row.tsx'
import { useScores } from './scores-view.ts'
import '../sheet/sheet.css'

const lists = ['all', 'appeals'] as const

/** 评分 (R71): averages with their bands, and each check with what its agent says to it. Agents see their own. */
export function ScoresTab() {
  const t = useText()
  const isLead = may(useSeat(), leads)
  const { which, checkId } = useScores()
  const minute = useMinute()
  const pages = usePages(which)
  const asked = { which, personId: null, minute, after: pages.after }
  const page = useLast(useQuery('inspection.spotChecks', asked).value)
  const opened = checkId ?? page?.rows[0]?.id ?? null
  return (
    <div className="qc-page">
      <Averages />
      {isLead && (
        <ChoiceRow
          label={t('scorecards.which')}
          choices={lists.map((value) => ({ value, label: t(`scorecards.which.${value}`) }))}
          value={which}
          onChoose={(next) => useScores.setState({ which: next, checkId: null })}
        />
      )}
      {page?.rows.length === 0 && (
        <p className="qc-empty">{t(isLead ? `scorecards.empty.${which}` : 'scorecards.empty.own')}</p>
      )}
      <div className="qc-body">
        <div className="qc-members">
          <ul aria-label={t('scorecards.checks')} onKeyDown={moveByArrows}>
            {page?.rows.map((row) => (
              <li key={row.id} data-row>
                <CheckRow row={row} isOpen={row.id === opened} />
              </li>
            ))}
          </ul>
          <Pager pages={pages} next={page?.next} />
        </div>
        {opened !== null && <CheckPage key={opened} id={opened} />}
      </div>
    </div>
  )
}
