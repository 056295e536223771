import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import type { HandoverNote, ItemRef } from '#shared/handover/handover-note.ts'
import { showSheet } from './handover-view.ts'
import { NoteHead } from './note-head.tsx'
import { NoteItems } from './note-items.tsx'
import { NoteSignatures } from './note-signatures.tsx'

interface Props {
  readonly note: HandoverNote
  readonly settled?: readonly ItemRef[]
  readonly nameOf: (personId: string | null) => string
}

/** A note as it stands in the book. */
export function NoteRead({ note, settled = [], nameOf }: Props) {
  const t = useText()
  return (
    <article
      className="ho-note"
      aria-label={t('handover.page.noteOf', { name: nameOf(note.authorId) })}
      onKeyDown={moveByArrows}
    >
      <header className="ho-note-top">
        <NoteHead note={note} nameOf={nameOf} />
      </header>
      {note.text !== '' && <p className="ho-free">{note.text}</p>}
      <NoteItems note={note} settled={settled} nameOf={nameOf} />
      {note.items.length === 0 && <p className="ho-none gt-quiet">{t('handover.page.noItems')}</p>}
      <footer className="ho-note-foot">
        <NoteSignatures note={note} nameOf={nameOf} />
        <Button variant="default" leftSection={<IconPrinter size={14} />} onClick={() => showSheet(note.id)}>
          {t('handover.page.toSheet')}
        </Button>
      </footer>
    </article>
  )
}
