import { IconAlertTriangle } from '@tabler/icons-react'
import { may, useSeat } from '#renderer/data/session.ts'
import { useNow } from '#renderer/data/use-now.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import { stillToTake } from '#shared/handover/handover-note.ts'
import { leads } from '#shared/kernel/role.ts'
import { NoteHead } from './note-head.tsx'

interface Props {
  readonly waiting: Value<'handover.waiting'>
  readonly nameOf: (personId: string | null) => string
}

/** Half an hour into the shift nobody has signed for these (R03): for supervisors to see to. */
export function LyingNotes({ waiting, nameOf }: Props) {
  const t = useText()
  const now = useNow()
  const isLead = may(useSeat(), leads)
  const lying = waiting.filter(({ acknowledgeUntil }) => now > acknowledgeUntil)
  if (lying.length === 0) return null
  return (
    <section className="ho-lying" data-lead={isLead || undefined} aria-label={t('handover.page.lying')}>
      <h3>
        <IconAlertTriangle size={15} aria-hidden />
        {t('handover.page.lying')}
      </h3>
      <ul>
        {lying.map(({ note, acknowledgeUntil, settled }) => (
          <li key={note.id}>
            <NoteHead note={note} nameOf={nameOf} />
            <span>{t('handover.page.waitingItems', { count: stillToTake(note, settled).left.length })}</span>
            <DueMark dueAt={acknowledgeUntil} />
          </li>
        ))}
      </ul>
      {isLead && <p className="gt-quiet">{t('handover.page.lyingHelp')}</p>}
    </section>
  )
}
