import { Button } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { NormsPanel } from '#renderer/norms/norms-panel.tsx'
import { useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { FoundPanel } from './found-panel.tsx'
import { ReadingLine } from './reading-line.tsx'
import './detect.css'

/** Days the figures are of. */
const days = 7

/** 关键词 (R72): the rules that guard what goes out, with what they find in stored talks. One editor for both. */
export function RulesTab() {
  const t = useText()
  const counts = useLast(useQuery('inspection.foundCounts', { days }).value)
  const [shown, show] = useState<string | null>(null)
  const foundBy = (ruleId: string) => counts?.rules.find((one) => one.ruleId === ruleId)?.talks ?? 0
  return (
    <div className="gt-pad in-page">
      {counts && <ReadingLine counts={counts} />}
      <NormsPanel
        foundBy={foundBy}
        under={(ruleId) => (
          <div key={`found ${ruleId}`}>
            <Button
              variant="default"
              aria-expanded={shown === ruleId}
              onClick={() => show(shown === ruleId ? null : ruleId)}
            >
              {t('detectors.foundInTalks', { count: foundBy(ruleId) })}
            </Button>
            {shown === ruleId && (
              <FoundPanel by={{ kind: 'rule', ruleId }} days={days} title={t('detectors.thisRule')} />
            )}
          </div>
        )}
      />
    </div>
  )
}
