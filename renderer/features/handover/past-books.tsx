import { Text } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { useHandoverView } from './handover-view.ts'
import { NoteHead } from './note-head.tsx'
import { NoteRead } from './note-read.tsx'
import { useNames } from './use-names.ts'

/** Past books, newest first; the chosen one to read beside. */
export function PastBooks() {
  const t = useText()
  const failureText = useFailureText('handover')
  const nameOf = useNames()
  const openNote = useHandoverView((state) => state.openNote)
  const pages = usePages()
  const asked = useQuery('handover.notes', { after: pages.after })
  const page = useLast(asked.value)
  if (asked.failure) return <Text className="gt-pad">{failureText(asked.failure)}</Text>
  if (!page) return null
  const { rows, next } = page
  const shown = rows.find(({ id }) => id === openNote) ?? rows[0]
  if (!shown) {
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
        <ul onKeyDown={moveByArrows}>
          {rows.map((note) => (
            <li key={note.id} data-row>
              <button
                type="button"
                className="ho-past-line"
                aria-current={note.id === shown.id || undefined}
                onClick={() => useHandoverView.setState({ openNote: note.id })}
              >
                <NoteHead note={note} nameOf={nameOf} />
                <span className="gt-quiet">
                  {note.ackAt === null
                    ? t('handover.page.signed.notYet')
                    : t('handover.page.tookIt', { name: nameOf(note.ackBy) })}
                  {' · '}
                  {t('handover.page.itemCount', { count: note.items.length })}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <Pager pages={pages} next={next} />
      </nav>
      <div className="ho-past-note">
        <NoteRead note={shown} nameOf={nameOf} />
      </div>
    </div>
  )
}
