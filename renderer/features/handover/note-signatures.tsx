import { IconSignature } from '@tabler/icons-react'
import { useText } from '#renderer/text/use-text.ts'
import type { HandoverNote } from '#shared/handover/handover-note.ts'
import { formatInstant } from '#shared/kernel/time.ts'

interface Props {
  readonly note: HandoverNote
  readonly nameOf: (personId: string | null) => string
}

/** Who handed over and who took over, each with the time. */
export function NoteSignatures({ note, nameOf }: Props) {
  const t = useText()
  return (
    <dl className="ho-signatures">
      <div>
        <dt>{t('handover.page.signed.over')}</dt>
        <dd>
          <IconSignature size={14} aria-hidden />
          <strong>{nameOf(note.authorId)}</strong>
          <span className="gt-quiet">{formatInstant(note.writtenAt)}</span>
        </dd>
      </div>
      <div>
        <dt>{t('handover.page.signed.taken')}</dt>
        {note.ackAt === null ? (
          <dd className="gt-quiet">{t('handover.page.signed.notYet')}</dd>
        ) : (
          <dd>
            <IconSignature size={14} aria-hidden />
            <strong>{nameOf(note.ackBy)}</strong>
            <span className="gt-quiet">{formatInstant(note.ackAt)}</span>
          </dd>
        )}
      </div>
    </dl>
  )
}
