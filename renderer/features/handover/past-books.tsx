import { Text } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { useHandoverView } from './handover-view.ts'
import { NoteRead } from './note-read.tsx'
import './past.css'
import { PastFilter, useWanted } from './past-filter.tsx'
import { PastList } from './past-list.tsx'
import { useNames } from './use-names.ts'

/** Past books, newest first; the chosen one to read beside. They are found, and never changed. */
export function PastBooks() {
  const t = useText()
  const failureText = useFailureText('handover')
  const nameOf = useNames()
  const openNote = useHandoverView((state) => state.openNote)
  const filter = useWanted()
  const pages = usePages(JSON.stringify(filter.wanted))
  const asked = useQuery('handover.notes', { after: pages.after, ...filter.wanted })
  const page = useLast(asked.value)
  if (asked.failure) return <Text className="gt-pad">{failureText(asked.failure)}</Text>
  if (!page) return null
  const { rows, next } = page
  const shown = rows.find(({ id }) => id === openNote) ?? rows[0]
  if (!shown && !filter.isSet && pages.isFirst) {
    return (
      <div className="ho-empty">
        <strong>{t('handover.page.noBooks')}</strong>
        <Text className="gt-quiet">{t('handover.page.noBooksHelp')}</Text>
      </div>
    )
  }
  return (
    <div className="ho-past">
      <nav className="ho-past-list" aria-label={t('handover.page.past')}>
        <PastFilter filter={filter} />
        {rows.length === 0 && <p className="gt-pad gt-quiet">{t('handover.page.noneFound')}</p>}
        <PastList rows={rows} shownId={shown?.id ?? null} nameOf={nameOf} />
        <Pager pages={pages} next={next} />
      </nav>
      <div className="ho-past-note">{shown && <NoteRead note={shown} nameOf={nameOf} />}</div>
    </div>
  )
}
