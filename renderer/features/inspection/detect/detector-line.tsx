import { Button, NumberInput, Table } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { TickField } from '#renderer/ui/tick-field.tsx'
import { type DetectorRule, hitSeverities } from '#shared/inspection/detector-rules.ts'
import { useFoundWords } from './found-words.ts'

type Rules = Value<'inspection.detectorRules'>

interface Props {
  readonly rule: Rules['rules'][number]
  readonly version: Rules['version']
  /** Talks of the last days it found something in. */
  readonly talks: number
  readonly isShown: boolean
  readonly onShow: () => void
  readonly onProblem: (problem: string | null) => void
}

/** One detector: each change is saved at once. */
export function DetectorLine({ rule, version, talks, isShown, onShow, onProblem }: Props) {
  const t = useText()
  const failureText = useFailureText('inspection')
  const { nameOf } = useFoundWords()
  const { detector, isOn, severity, points, isOwn } = rule
  const [typed, type] = useState<number | string>(points)
  const name = nameOf(detector)

  async function save(change: Partial<DetectorRule> | null): Promise<void> {
    const next = change && { isOn, severity, points, ...change }
    const result = await runCommand('inspection.saveDetector', { expected: version, detector, rule: next })
    onProblem(result.ok ? null : failureText(result.failure))
  }

  function savePoints(): void {
    const next = Math.min(100, Math.max(0, Math.round(Number(typed)) || 0))
    type(next)
    if (next !== points) void save({ points: next })
  }

  return (
    <Table.Tr data-off={!isOn || undefined}>
      <Table.Td>
        <strong>{name}</strong>
        <p className="gt-quiet">{t(`detectors.about.${detector}`)}</p>
      </Table.Td>
      <Table.Td>
        <TickField
          label=""
          aria-label={t('detectors.on', { name })}
          isTicked={isOn}
          onTick={(isTicked) => void save({ isOn: isTicked })}
        />
      </Table.Td>
      <Table.Td>
        <PickField
          label={t('detectors.severityOf', { name })}
          w={96}
          values={hitSeverities}
          wordsOf={(value) => t(`detectors.severity.${value}`)}
          value={severity}
          onPick={(value) => void save({ severity: value })}
        />
      </Table.Td>
      <Table.Td>
        <NumberInput
          aria-label={t('detectors.pointsOf', { name })}
          w={72}
          min={0}
          max={100}
          value={typed}
          onChange={type}
          onBlur={savePoints}
          onKeyDown={({ key }) => {
            if (key === 'Enter') savePoints()
          }}
        />
      </Table.Td>
      <Table.Td>
        {talks === 0 ? (
          <span className="in-none gt-quiet">{talks}</span>
        ) : (
          <Button
            variant={isShown ? 'light' : 'subtle'}
            aria-expanded={isShown}
            aria-label={t('detectors.openTalks', { name, count: talks })}
            onClick={onShow}
          >
            {talks}
          </Button>
        )}
      </Table.Td>
      <Table.Td>
        {isOwn && (
          <Button
            variant="subtle"
            color="gray"
            aria-label={t('detectors.resetOf', { name })}
            onClick={() => void save(null)}
          >
            {t('detectors.reset')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
