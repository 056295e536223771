import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { OneLine } from '#renderer/ui/one-line.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { formatInstant } from '#shared/kernel/time.ts'
import { useProblem } from '../use-problem.ts'

/** Notes stay, one below the other; the remark above is one line for whoever comes next. */
export function NotesPanel({ person: { id, profile } }: { person: Value<'customers.get'> }) {
  const t = useText()
  const { problem, run } = useProblem('customers')
  const [isOpen, setOpen] = useState(false)

  async function add(text: string): Promise<void> {
    if (await run(() => runCommand('customers.addNote', { id, text }))) setOpen(false)
  }

  return (
    <section className="cu-part" aria-label={t('customers.notes')}>
      <div className="cu-head">
        <Text fw={600}>{t('customers.notes')}</Text>
        {!isOpen && (
          <Button size="compact-xs" variant="default" onClick={() => setOpen(true)}>
            {t('customers.noteAdd')}
          </Button>
        )}
      </div>
      {isOpen && (
        <OneLine
          label={t('customers.noteAdd')}
          action={t('shell.save')}
          onSend={(text) => void add(text)}
          onLeave={() => setOpen(false)}
        />
      )}
      <ProblemLine problem={problem} />
      <ul className="cu-notes">
        {profile.notes.map(({ text, byName, at }) => (
          <li key={`${at}${text}`}>
            {text}{' '}
            <span className="gt-quiet">
              {t('customers.remarkBy', { name: byName, at: formatInstant(at).slice(0, 16) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
