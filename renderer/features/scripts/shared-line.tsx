import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { ScriptMessages } from './script-messages.tsx'
import { showInLibrary } from './scripts-view.ts'

type Shared = Value<'scripts.sharedAnswers'>['rows'][number]

/** One shared answer. "Read" is said by the reader, never guessed from having been on screen. */
export function SharedLine({ row }: { row: Shared }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const { id, question, source, publishedBy, publishedAt, script, isSeen, readers } = row
  const read = readers.filter(({ at }) => at !== null)
  const isRetired = script.status === 'retired'
  return (
    <li data-row data-new={!isSeen || undefined}>
      <p className="sc-facts">
        <strong>{question}</strong>
        {!isSeen && <span className="sc-unread">{t('scripts.shared.new')}</span>}
        {isRetired && <span className="sc-tag">{t('scripts.status.retired')}</span>}
        <span className="gt-quiet">
          {t('scripts.shared.by', { name: publishedBy, when: formatInstant(publishedAt).slice(5, 16) })}
        </span>
        {source !== null && <span className="gt-quiet">{t('scripts.shared.from', { source })}</span>}
      </p>
      <ScriptMessages script={script} />
      <p className="sc-facts">
        {isSeen ? (
          <span className="sc-saved">
            <IconCheck size={14} aria-hidden />
            {t('scripts.shared.seen')}
          </span>
        ) : (
          <Button size="compact-xs" onClick={() => void runCommand('scripts.markRead', { id })}>
            {t('scripts.shared.markRead')}
          </Button>
        )}
        <Button size="compact-xs" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('scripts.shared.readers', { read: read.length, all: readers.length })}
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={() => showInLibrary(script.id)}>
          {t('scripts.shared.open')}
        </Button>
      </p>
      {isOpen && (
        <p className="sc-facts gt-quiet">
          {readers.map(({ personId, name, at }) => (
            <span key={personId} className="sc-tag">
              {name} {at === null ? t('scripts.shared.notYet') : formatInstant(at).slice(5, 16)}
            </span>
          ))}
        </p>
      )}
    </li>
  )
}
