import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import { OneLine } from '#renderer/ui/one-line.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { RemoveButton } from '#renderer/ui/remove-button.tsx'
import { formatInstant } from '#shared/kernel/time.ts'
import type { TaskView } from '#shared/management/task-entries.ts'
import { TaskForm } from './task-form.tsx'

interface Props {
  readonly task: TaskView
  /** Whoever looks may change it and take it back. */
  readonly mayChange?: boolean
  /** What it follows from, where that is not plain. */
  readonly beside?: ReactNode
}

/** One task: who, until when, what came of it. */
export function TaskRow({ task, mayChange = false, beside }: Props) {
  const t = useText()
  const failureText = useFailureText('management')
  const own = useSeat()?.person?.id
  const [open, setOpen] = useState<'report' | 'change' | null>(null)
  const [problem, tell] = useState<string | null>(null)
  const { id, version, words, ownerId, ownerName, dueAt, doneAt, report } = task
  const close = () => setOpen(null)

  async function run(sending: ReturnType<typeof runCommand>): Promise<void> {
    const result = await sending
    tell(result.ok ? null : failureText(result.failure))
    if (result.ok) close()
  }

  if (open === 'change') {
    return (
      <li>
        <TaskForm of={task} onDone={close} />
      </li>
    )
  }
  return (
    <li className="mg-task" data-done={doneAt !== null || undefined}>
      <span className="mg-line">
        <strong className="mg-grow">{words}</strong>
        <span>{ownerName ?? <em className="mg-missing">{t('management.task.noOwner')}</em>}</span>
        {doneAt === null && dueAt !== null && <DueMark dueAt={dueAt} />}
        {doneAt === null && dueAt === null && <em className="mg-missing">{t('management.task.noDue')}</em>}
        {doneAt !== null && (
          <span className="gt-quiet">{t('management.task.doneOn', { on: formatInstant(doneAt).slice(5, 16) })}</span>
        )}
      </span>
      {report !== '' && <span>{t('management.task.reported', { report })}</span>}
      <span className="mg-line">
        {beside !== undefined && <span className="gt-quiet">{beside}</span>}
        {doneAt === null && (ownerId === own || mayChange) && open === null && (
          <Button size="compact-xs" variant="default" onClick={() => setOpen('report')}>
            {t('management.task.finish')}
          </Button>
        )}
        {doneAt === null && mayChange && open === null && (
          <>
            <Button size="compact-xs" variant="subtle" onClick={() => setOpen('change')}>
              {t('management.task.change')}
            </Button>
            <RemoveButton
              label={t('management.task.remove', { words })}
              onRemove={() => void run(runCommand('management.removeTask', { id, expected: version }))}
            />
          </>
        )}
      </span>
      {open === 'report' && (
        <OneLine
          label={t('management.task.report')}
          action={t('management.task.finish')}
          onSend={(words) => void run(runCommand('management.finishTask', { id, expected: version, report: words }))}
          onLeave={close}
        />
      )}
      <ProblemLine problem={problem} />
    </li>
  )
}
