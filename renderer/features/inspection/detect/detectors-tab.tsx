import { Table } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { TableHead } from '#renderer/ui/table-head.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import type { DetectorName } from '#shared/inspection/detector.ts'
import { DetectorLine } from './detector-line.tsx'
import { FoundPanel } from './found-panel.tsx'
import { useFoundWords } from './found-words.ts'
import { ReadingLine } from './reading-line.tsx'
import { ReplyLines } from './reply-lines.tsx'
import './detect.css'

/** Days the figures are of. */
const days = 7

/** 检测 (R71): what the program looks for in talks by itself, how bad it is, and in how many of the last days it was found. */
export function DetectorsTab() {
  const t = useText()
  const { nameOf } = useFoundWords()
  const rules = useLast(useQuery('inspection.detectorRules', {}).value)
  const counts = useLast(useQuery('inspection.foundCounts', { days }).value)
  const [shown, show] = useState<DetectorName | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  if (!rules || !counts) return <div aria-busy="true" />
  const talksOf = (name: DetectorName) => counts.detectors.find(({ detector }) => detector === name)?.talks ?? 0
  const columns = ['name', 'on', 'severity', 'points', 'found', 'end'].map((name) =>
    name === 'end' ? '' : t(`detectors.column.${name}`),
  )
  return (
    <div className="gt-pad in-page gt-plain">
      <ReadingLine counts={counts} />
      <ReplyLines days={days} />
      <p className="gt-quiet">{t('detectors.help')}</p>
      <ProblemLine problem={problem} />
      <div className="in-both">
        <Table className="in-detectors">
          <TableHead titles={columns} widths={[280, 64, 112, 88, 88, 88]} />
          <Table.Tbody>
            {rules.rules.map((rule) => (
              <DetectorLine
                key={`${rule.detector} ${rule.points}`}
                rule={rule}
                version={rules.version}
                talks={talksOf(rule.detector)}
                isShown={rule.detector === shown}
                onShow={() => show(rule.detector === shown ? null : rule.detector)}
                onProblem={setProblem}
              />
            ))}
          </Table.Tbody>
        </Table>
        {shown && (
          <FoundPanel key={shown} by={{ kind: 'detector', detector: shown }} days={days} title={nameOf(shown)} />
        )}
      </div>
    </div>
  )
}
