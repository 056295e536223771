import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core'
import { IconArrowUp } from '@tabler/icons-react'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { RemoveButton } from '#renderer/ui/remove-button.tsx'
import { useBase } from '#renderer/ui/use-base.ts'
import { mostItems } from '#shared/readiness/contract.ts'
import type { ListItem } from '#shared/readiness/readiness.ts'
import { useItemWords } from './use-readiness.ts'

interface Line {
  /** Null: a new item. */
  readonly id: string | null
  /** Null: as the first list says it. */
  readonly text: string | null
  /** For React only. */
  readonly key: string
}

const linesOf = (items: readonly ListItem[]): Line[] => items.map(({ id, text }) => ({ id, text, key: id }))

/** The items of the list: reworded, moved, added, removed; saved at once as a whole. */
export function ReadinessListForm({ list }: { list: Value<'readiness.list'> }) {
  const t = useText()
  const wordsOf = useItemWords()
  const { base, saved, catchUp } = useBase(list.version)
  const failureText = useFailureText('readiness')
  const [problem, tell] = useState<string | null>(null)
  const [lines, setLines] = useState(() => linesOf(list.items))
  const [isSaved, setSaved] = useState(false)
  const change = (next: readonly Line[]) => {
    setLines([...next])
    setSaved(false)
  }
  const shownOf = ({ id, text }: Line) => text ?? (id === null ? '' : wordsOf({ id, text }))

  async function save(): Promise<void> {
    const items = lines.map(({ id, text }) => ({ id, text: text?.trim() || null }))
    const result = await runCommand('readiness.saveList', { expected: base, items })
    tell(result.ok ? null : failureText(result.failure))
    setSaved(result.ok)
    if (result.ok) {
      saved(result.value.version)
      setLines(linesOf(result.value.items))
    } else if (result.failure.code === 'stale') catchUp()
  }

  return (
    <div className="rd-list">
      {lines.map((line, at) => (
        <div key={line.key} className="rd-list-row">
          <TextInput
            aria-label={t('readiness.list.item', { place: at + 1 })}
            maxLength={60}
            value={shownOf(line)}
            onChange={({ currentTarget: { value } }) =>
              change(lines.map((one) => (one === line ? { ...one, text: value } : one)))
            }
          />
          <ActionIcon
            variant="subtle"
            aria-label={t('readiness.list.up', { place: at + 1 })}
            disabled={at === 0}
            onClick={() =>
              change([...lines.slice(0, at - 1), line, ...lines.slice(at - 1).filter((one) => one !== line)])
            }
          >
            <IconArrowUp size={15} />
          </ActionIcon>
          <RemoveButton
            label={t('readiness.list.remove', { place: at + 1 })}
            isDisabled={lines.length === 1}
            onRemove={() => change(lines.filter((one) => one !== line))}
          />
        </div>
      ))}
      <Group gap="xs">
        <Button
          variant="default"
          disabled={lines.length >= mostItems}
          onClick={() =>
            change([...lines, { id: null, text: '', key: `new ${Math.max(0, ...lines.map(placeOf)) + 1}` }])
          }
        >
          {t('readiness.list.add')}
        </Button>
        <Button onClick={() => void save()}>{t('readiness.list.save')}</Button>
        {isSaved && <Text role="status">{t('readiness.list.saved')}</Text>}
      </Group>
      <ProblemLine problem={problem} />
    </div>
  )
}

function placeOf({ key }: Line): number {
  return Number(/^new (\d+)$/.exec(key)?.[1] ?? 0)
}
