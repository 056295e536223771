import { useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import type { HandoverNote } from '#shared/handover/handover-note.ts'
import { useHandoverView } from './handover-view.ts'
import { NoteHead } from './note-head.tsx'

interface Props {
  readonly rows: readonly HandoverNote[]
  readonly shownId: string | null
  readonly nameOf: (personId: string | null) => string
}

export function PastList({ rows, shownId, nameOf }: Props) {
  const t = useText()
  return (
    <ul onKeyDown={moveByArrows}>
      {rows.map((note) => (
        <li key={note.id} data-row>
          <button
            type="button"
            className="ho-past-line"
            aria-current={note.id === shownId || undefined}
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
  )
}
