import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import { stillToTake } from '#shared/handover/handover-note.ts'
import { NoteHead } from './note-head.tsx'
import { NoteRead } from './note-read.tsx'

interface Props {
  readonly notes: Value<'handover.waiting'>
  readonly nameOf: (personId: string | null) => string
}

/** What the person handed over and nobody has signed for: it is still theirs. */
export function OwnNotes({ notes, nameOf }: Props) {
  const t = useText()
  if (notes.length === 0) return null
  return (
    <section className="ho-own" aria-label={t('handover.page.ownNotes')}>
      <h3>{t('handover.page.ownNotes')}</h3>
      {notes.map(({ note, acknowledgeUntil, settled }) => (
        <details key={note.id}>
          <summary>
            <NoteHead note={note} nameOf={nameOf} />
            <span className="gt-quiet">
              {t('handover.page.waitingItems', { count: stillToTake(note, settled).left.length })}
            </span>
            <DueMark dueAt={acknowledgeUntil} />
          </summary>
          <NoteRead note={note} settled={settled} nameOf={nameOf} />
        </details>
      ))}
    </section>
  )
}
