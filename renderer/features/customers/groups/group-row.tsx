import { Button } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { NameLink } from '../name-link.tsx'
import { useRuleWords } from './rule-words.ts'

interface Props {
  readonly line: Value<'segments.list'>[number]
  /** Null while it is counted. */
  readonly count: number | null
  readonly onOpen: () => void
  readonly onEdit: () => void
  readonly onRemoved: () => void
}

export function GroupRow({ line, count, onOpen, onEdit, onRemoved }: Props) {
  const t = useText()
  const words = useRuleWords()
  const [isAsking, ask] = useState(false)
  const { problem, isSending, start } = useSending(
    'segments',
    () => runCommand('segments.remove', { id: line.id, expected: line.version }),
    onRemoved,
  )
  return (
    <div className="cu-group">
      <NameLink name={line.name} onOpen={onOpen} />
      <span className="gt-quiet">
        {`${t(`segments.groups.${line.kind}`)} · ${line.rule ? words(line.rule) : t('segments.groups.manual')}`}
      </span>
      <strong>{count === null ? '…' : t('segments.groups.count', { count })}</strong>
      <span className="cu-group-acts">
        <Button size="compact-xs" variant="subtle" onClick={onEdit}>
          {t('segments.groups.edit')}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          color="red"
          loading={isSending}
          onBlur={() => ask(false)}
          onClick={() => (isAsking ? void start() : ask(true))}
        >
          {t(isAsking ? 'segments.groups.reallyRemove' : 'segments.groups.remove')}
        </Button>
      </span>
      <ProblemLine problem={problem} />
    </div>
  )
}
