import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { mayLead } from '#shared/scripts/save-rules.ts'
import type { Writer } from './new-script.tsx'
import { PublishForm } from './publish-form.tsx'
import { SharedLine } from './shared-line.tsx'

/** Questions everybody gets, answered once for all (R25; domain 2.7): who published, who has read. */
export function SharedTab({ person }: { person: Writer }) {
  const t = useText()
  const [isWriting, write] = useState(false)
  const pages = usePages()
  const page = useLast(useQuery('scripts.sharedAnswers', { after: pages.after }).value)
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
      <Pager pages={pages} next={page?.next} />
    </div>
  )
}
