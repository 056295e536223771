import { useNow } from '#renderer/data/use-now.ts'
import { useText } from '#renderer/text/use-text.ts'
import type { HandoverNote } from '#shared/handover/handover-note.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { shortTime } from './short-time.ts'

interface Props {
  readonly note: HandoverNote
  readonly nameOf: (personId: string | null) => string
}

/** Whose book it is and between which shifts. */
export function NoteHead({ note, nameOf }: Props) {
  const t = useText()
  const now = useNow()
  return (
    <span className="ho-note-head">
      <strong>{nameOf(note.authorId)}</strong>
      <span>{shiftsText(note, t)}</span>
      <span className="gt-quiet">{note.on}</span>
      <span className="gt-quiet" title={formatInstant(note.writtenAt)}>
        {t('handover.page.writtenAt', { at: shortTime(note.writtenAt, now) })}
      </span>
    </span>
  )
}

export function shiftsText(
  { fromShift, toShift }: Pick<HandoverNote, 'fromShift' | 'toShift'>,
  t: ReturnType<typeof useText>,
): string {
  return t('handover.page.fromTo', { from: t(`handover.shift.${fromShift}`), to: t(`handover.shift.${toShift}`) })
}
