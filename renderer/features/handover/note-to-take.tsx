import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useCommand } from '#renderer/data/use-command.ts'
import { useNow } from '#renderer/data/use-now.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { type HandoverItem, type HandoverNote, type ItemRef, stillToTake } from '#shared/handover/handover-note.ts'
import { NoteHead } from './note-head.tsx'
import { NoteItems } from './note-items.tsx'
import { NoteSignatures } from './note-signatures.tsx'

interface Props {
  readonly note: HandoverNote
  readonly acknowledgeUntil: number
  readonly settled: readonly ItemRef[]
  readonly nameOf: (personId: string | null) => string
  readonly onSigned: (note: HandoverNote) => void
}

/** A colleague's note that waits: each thing can be taken alone, the signature takes the rest. */
export function NoteToTake({ note, acknowledgeUntil, settled, nameOf, onSigned }: Props) {
  const t = useText()
  const now = useNow()
  const failureText = useFailureText('handover')
  const take = useCommand('handover.takeItem')
  const acknowledge = useCommand('handover.acknowledge')
  const [problem, setProblem] = useState<string | null>(null)
  const card = useRef<HTMLElement>(null)
  const left = stillToTake(note, settled).left.length

  async function takeOne({ kind, refId }: HandoverItem): Promise<void> {
    const result = await take.run({ noteId: note.id, kind, refId })
    setProblem(result.ok ? null : failureText(result.failure))
    // The pressed button is gone with its line: the next one is at hand.
    const next = '[data-take]'
    requestAnimationFrame(() => card.current?.querySelector<HTMLElement>(`${next}, [data-sign]`)?.focus())
  }

  async function sign(): Promise<void> {
    const result = await acknowledge.run({ noteId: note.id })
    if (result.ok) onSigned(result.value)
    else setProblem(failureText(result.failure))
  }

  return (
    <article
      ref={card}
      className="ho-note"
      data-late={now > acknowledgeUntil || undefined}
      aria-label={t('handover.page.noteOf', { name: nameOf(note.authorId) })}
      onKeyDown={moveByArrows}
    >
      <header className="ho-note-top">
        <NoteHead note={note} nameOf={nameOf} />
        <span className="ho-sign-until">
          {t('handover.page.signUntil')} <DueMark dueAt={acknowledgeUntil} />
        </span>
      </header>
      {note.text !== '' && <p className="ho-free">{note.text}</p>}
      <NoteItems note={note} nameOf={nameOf} settled={settled} onTake={(item) => void takeOne(item)} />
      {note.items.length === 0 && <p className="ho-none gt-quiet">{t('handover.page.noItems')}</p>}
      <ProblemLine problem={problem} />
      <footer className="ho-note-foot">
        <NoteSignatures note={note} nameOf={nameOf} />
        <Button data-sign loading={acknowledge.isRunning} onClick={() => void sign()}>
          {left > 0 ? t('handover.page.signRest', { count: left }) : t('handover.page.sign')}
        </Button>
      </footer>
    </article>
  )
}
