import { Button, Group, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import type { Result } from '#shared/kernel/result.ts'
import { nextDueAt, type Practice } from '#shared/training/practice.ts'
import { AnswerField } from './answer-field.tsx'
import { hear, showList, showResult } from './practice-view.ts'
import { TalkLines } from './talk-lines.tsx'
import { WaitClock } from './wait-clock.tsx'

/** The buyer writes, the trainee answers; at the end it is scored. */
export function PracticeRoom({ practice }: { practice: Practice }) {
  const t = useText()
  const { dialogue, lines } = practice
  const isSaid = nextDueAt(practice) === null
  const result = useRef<string | null>(null)
  const { problem, isSending, start } = useSending(
    'training',
    async () => {
      const kept = await keep(practice)
      result.current = kept.ok ? kept.value.id : null
      return kept
    },
    () => result.current !== null && showResult(result.current),
  )
  useBuyer(practice)
  return (
    <div className="tr-room">
      <header className="tr-head">
        <Text fw={600}>{dialogue.title}</Text>
        <Text className="gt-quiet">{t('training.notReal')}</Text>
        <WaitClock lines={lines} />
        <Group gap="xs" ml="auto">
          <Button variant="default" onClick={showList}>
            {t('training.stop')}
          </Button>
          <Button variant={isSaid ? 'filled' : 'default'} loading={isSending} onClick={() => void start()}>
            {t('training.finish')}
          </Button>
        </Group>
      </header>
      <ProblemLine problem={problem} />
      <TalkLines nick={dialogue.nick} lines={lines} />
      {isSaid && <Text className="gt-quiet tr-said">{t('training.allSaid')}</Text>}
      <AnswerField practice={practice} />
    </div>
  )
}

/** Wakes when the buyer's next line is due. */
function useBuyer(practice: Practice): void {
  const due = nextDueAt(practice)
  useEffect(() => {
    if (due === null) return
    const timer = setTimeout(() => hear(now()), Math.max(0, due - now()) + 5)
    return () => clearTimeout(timer)
  }, [due])
}

function keep({ dialogue, speed, startedAt, lines }: Practice): Promise<Result<{ id: string }>> {
  const { id: dialogueId, title, platform, expects } = dialogue
  return runCommand('training.keepRun', {
    dialogueId,
    title,
    platform,
    expects,
    speed,
    startedAt,
    lines: [...lines],
  })
}
