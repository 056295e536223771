import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { mayLead } from '#shared/scripts/save-rules.ts'
import type { Writer } from './new-script.tsx'
import { PublishForm } from './publish-form.tsx'
import { SharedLine } from './shared-line.tsx'

/** Questions everybody gets, answered once for all (R25; domain 2.7): who published, who has read. */
export function SharedTab({ person }: { person: Writer }) {
  const t = useText()
  const [isWriting, write] = useState(false)
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null])
  const page = useLast(useQuery('scripts.sharedAnswers', { after: cursors.at(-1) ?? null }).value)
  return (
    <div className="sc-pad sc-tab">
      <div className="sc-line">
        <Text className="gt-quiet sc-grow">{t('scripts.shared.help')}</Text>
        {mayLead(person.role) && (
          <Button leftSection={<IconPlus size={14} />} onClick={() => write(true)}>
            {t('scripts.shared.publish')}
          </Button>
        )}
      </div>
      {isWriting && <PublishForm onDone={() => write(false)} />}
      {page && page.rows.length === 0 && !isWriting && <p className="gt-quiet">{t('scripts.shared.none')}</p>}
      <ul className="sc-answers" onKeyDown={moveByArrows}>
        {page?.rows.map((row) => (
          <SharedLine key={row.id} row={row} />
        ))}
      </ul>
      {page && (page.next !== null || cursors.length > 1) && (
        <div className="sc-pager">
          <Button variant="default" disabled={cursors.length === 1} onClick={() => setCursors(cursors.slice(0, -1))}>
            {t('scripts.page.before')}
          </Button>
          <Button variant="default" disabled={page.next === null} onClick={() => setCursors([...cursors, page.next])}>
            {t('scripts.page.after')}
          </Button>
        </div>
      )}
    </div>
  )
}
