import { useText } from '#renderer/text/use-text.ts'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import type { TicketLine } from '#shared/aftersales/contract.ts'
import type { HolidayOn } from '#shared/calendar/calendar.ts'
import { openCase } from './cases-view.ts'
import { ClockWords } from './clock-words.tsx'
import { HolidayMark } from './holiday-mark.tsx'

interface Props {
  readonly row: TicketLine & { readonly due: NonNullable<TicketLine['due']> }
  readonly holidayOn: HolidayOn
}

/** One deadline of a case as one line that opens it. */
export function DueRow({ row: { id, buyerNick, due, ownerName }, holidayOn }: Props) {
  const t = useText()
  return (
    <button type="button" className="as-card" onClick={() => openCase(id)}>
      <span className="as-line">
        <DueMark dueAt={due.dueAt} /> <strong>{buyerNick || t('aftersales.noBuyer')}</strong>
        <span className="as-grow gt-cut">
          <ClockWords clock={due} />
        </span>
        <HolidayMark dueAt={due.dueAt} holidayOn={holidayOn} />
        <span className="gt-quiet">{ownerName}</span>
      </span>
    </button>
  )
}
