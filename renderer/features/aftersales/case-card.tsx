import { IconPhoto, IconSpeakerphone } from '@tabler/icons-react'
import { useText } from '#renderer/text/use-text.ts'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import type { TicketLine } from '#shared/aftersales/contract.ts'
import type { HolidayOn } from '#shared/calendar/calendar.ts'
import { backAt, openCase } from './cases-view.ts'
import { ClockWords } from './clock-words.tsx'
import { HolidayMark } from './holiday-mark.tsx'

/** One open case: whose, about what, what is next, what happens if nobody acts, who has it. */
export function CaseCard({ row, holidayOn }: { readonly row: TicketLine; readonly holidayOn: HolidayOn }) {
  const t = useText()
  const { id, kind, buyerNick, platform, title, level, ownerName, due, next, missingEvidence, untold } = row
  return (
    <button ref={backAt(id)} type="button" className="as-card" onClick={() => openCase(id)}>
      <span className="as-line">
        <strong className="gt-cut">{buyerNick || t('aftersales.noBuyer')}</strong>
        <span className="gt-quiet">{t(`shell.platform.${platform}`)}</span>
        {level > 1 && <span className="as-level">{t(`aftersales.level.${level}`)}</span>}
      </span>
      <span className="gt-cut">
        {t(`aftersales.kind.${kind}`)} {title}
      </span>
      {due && (
        <span className="as-line">
          <DueMark dueAt={due.dueAt} />{' '}
          <span className="gt-quiet gt-cut">
            <ClockWords clock={due} />
          </span>
          <HolidayMark dueAt={due.dueAt} holidayOn={holidayOn} />
        </span>
      )}
      <span className="as-line">
        {next !== '' && <span>{t('aftersales.nextIs', { next: t(`aftersales.next.${next}`) })}</span>}
        <span className="gt-spread" />
        {untold > 0 && <IconSpeakerphone size={14} aria-label={t('aftersales.untold', { count: untold })} />}
        {missingEvidence > 0 && (
          <IconPhoto size={14} aria-label={t('aftersales.missing', { count: missingEvidence })} />
        )}
        <span className="gt-quiet">{ownerName}</span>
      </span>
    </button>
  )
}
