import {
  IconAlertCircleFilled,
  IconArrowBackUp,
  IconCheck,
  IconClock,
  IconClockPause,
  IconMessages,
  IconPencil,
  IconUsers,
} from '@tabler/icons-react'
import { memo } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { clockText } from '#renderer/ui/duration.ts'
import type { QueueRow } from '#shared/reception/answers.ts'
import { bandOf, owedSince, type WaitBand } from '#shared/reception/clock.ts'
import { focusSearch } from './focus.ts'
import { openReception } from './reception-view.ts'

const bandIcon: Readonly<Record<WaitBand, typeof IconClock>> = {
  answered: IconCheck,
  fresh: IconClock,
  amber: IconClock,
  red: IconAlertCircleFilled,
  away: IconClockPause,
  backLate: IconArrowBackUp,
}

interface Props {
  readonly row: QueueRow
  /** Place in the queue from 1. */
  readonly place: number
  readonly now: number
  readonly isOpen: boolean
  /** The whole shop's queue: say whose buyer it is. */
  readonly isShop: boolean
}

/** One buyer in one line: how long, who, which step, and what must not be overlooked. Thirty stand there: one that did not change costs nothing. */
export const QueueLine = memo(function QueueLine({ row, place, now, isOpen, isShop }: Props) {
  const t = useText()
  const band = bandOf(row, now)
  const Icon = bandIcon[band]
  const bandWords = t(`reception.band.${band}`)
  const source = row.waitSource && t('reception.page.wait.source', { source: t(`reception.source.${row.waitSource}`) })
  return (
    <li>
      <button
        type="button"
        className="rc-line"
        data-band={band}
        data-queue={place <= 9 ? place : undefined}
        aria-current={isOpen || undefined}
        title={[bandWords, source].filter(Boolean).join(' · ')}
        onClick={() => {
          openReception(row.id)
          requestAnimationFrame(focusSearch)
        }}
      >
        <span className="rc-line-wait">
          <Icon size={14} aria-label={bandWords} />
          <span className="rc-line-clock">{waitText(row, now)}</span>
        </span>
        {isToldByChat(row) && <IconMessages size={14} className="gt-quiet" aria-label={source ?? undefined} />}
        <span className="rc-line-nick">{row.buyerNick}</span>
        {row.hasTwin && <IconUsers size={14} className="rc-warn" aria-label={t('reception.page.twin.mark')} />}
        {row.hasDraft && <IconPencil size={14} className="gt-quiet" aria-label={t('reception.page.draft.mark')} />}
        {row.isAfterSales && <span className="rc-tag">{t('reception.page.afterSales.mark')}</span>}
        {isShop && <span className="rc-line-agent">{row.agentName}</span>}
        <span className="rc-line-step" title={t(`reception.step.${row.step}`)}>
          {t(`reception.step.${row.step}.short`)}
        </span>
        <kbd className="rc-line-place" aria-hidden>
          {place <= 9 ? place : ''}
        </kbd>
      </button>
    </li>
  )
})

/** The wait is known from the chat itself, to the second; everything else rests on when we pressed. */
function isToldByChat({ waitSource }: QueueRow): boolean {
  return waitSource === 'pasted' || waitSource === 'import'
}

/** The wait while somebody is owed a word, else what is left of 稍等; nothing when all is answered. */
function waitText(row: QueueRow, now: number): string {
  const since = owedSince(row, now)
  if (since !== null) return clockText(now - since)
  return row.comeBackAt === null ? '' : clockText(row.comeBackAt - now)
}
