import { IconPinned } from '@tabler/icons-react'
import { useNow } from '#renderer/data/use-now.ts'
import { useText } from '#renderer/text/use-text.ts'
import { spanOf } from '#renderer/ui/duration.ts'
import { deadlineBand } from '#shared/kernel/deadline.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { BuyerCard } from '#shared/reception/answers.ts'
import { AnsweredButton } from './answered-button.tsx'

/** What the shop still owes this buyer, with its deadline in colour and word. */
export function PromiseLine({ promise }: { promise: BuyerCard['promises'][number] }) {
  const t = useText()
  const now = useNow()
  const { id, what, dueAt, ownerName } = promise
  const { unit, count } = spanOf(dueAt - now)
  const words = t(`reception.page.${dueAt < now ? 'ago' : 'in'}.${unit}`, { count })
  return (
    <p className="rc-promise" data-band={deadlineBand(dueAt, now)}>
      <IconPinned size={14} aria-hidden />
      <span className="rc-promise-due" title={formatInstant(dueAt)}>
        {words}
      </span>
      <span className="rc-grow gt-cut" title={`${ownerName}: ${what}`}>
        {what}
      </span>
      <AnsweredButton id={id} what={what} />
    </p>
  )
}
