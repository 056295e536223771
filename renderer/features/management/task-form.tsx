import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PersonPick } from '#renderer/ui/person-pick.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import type { TaskSource } from '#shared/management/task.ts'
import type { TaskView } from '#shared/management/task-entries.ts'
import { dayText, endOfDay } from './day-field.ts'

interface Props {
  /** What a new one follows from, or the one that is changed. */
  readonly of: { readonly kind: TaskSource; readonly id: string } | TaskView
  readonly onDone: () => void
}

/** What is to be done, by whom, until which day. */
export function TaskForm({ of, onDone }: Props) {
  const t = useText()
  const before = 'kind' in of ? null : of
  const [ownerId, setOwner] = useState(before?.ownerId ?? null)
  const { typed, field } = useTyped(() => ({ words: before?.words ?? '', due: dayText(before?.dueAt ?? null) }))

  async function send() {
    if (typed.words.trim() === '') return t('management.task.needsWords')
    const given = { words: typed.words, ownerId, dueAt: endOfDay(typed.due) }
    if ('kind' in of) return runCommand('management.addTask', { of: { kind: of.kind, id: of.id }, ...given })
    return runCommand('management.changeTask', { id: of.id, expected: of.version, ...given })
  }

  return (
    <OpenedForm columns={3} domain="management" onSend={send} onDone={onDone}>
      <LineField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('management.task.words')}
        maxLength={200}
        {...field('words')}
      />
      <PersonPick label={t('management.task.owner')} value={ownerId} onPick={setOwner} />
      <LineField isTitled type="date" label={t('management.task.due')} {...field('due')} />
    </OpenedForm>
  )
}
