import { Button } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { useNow } from '#renderer/data/use-now.ts'
import { useText } from '#renderer/text/use-text.ts'
import { clockText } from '#renderer/ui/duration.ts'
import { isComposing } from '#renderer/ui/keys.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { lateByMs } from '#shared/reception/clock.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { focusSearch } from './focus.ts'
import { changeBuyerView, useField } from './reception-view.ts'
import { useResponseLimits } from './use-response-limits.ts'

/** A late answer begins with an apology and its reason (R09): the reason goes into the script and the record. */
export function LateLine({ reception }: { reception: Reception }) {
  const t = useText()
  const { id } = reception
  const { limitMs } = useResponseLimits()
  const late = lateByMs(reception.events, useNow(), limitMs)
  const [reason, setReason] = useField(id, 'late')
  if (late === null) return null

  function apologise(): void {
    changeBuyerView(id, { search: t('reception.page.late.query') })
    focusSearch()
  }

  return (
    <div className="rc-late">
      <IconClockExclamation size={15} aria-hidden />
      <span>{t('reception.page.late.waited', { time: clockText(late) })}</span>
      <LineField
        className="rc-grow"
        label={t('reception.page.late.reason')}
        maxLength={120}
        value={reason}
        onText={setReason}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return
          event.preventDefault()
          apologise()
        }}
      />
      <Button size="compact-xs" variant="default" onClick={apologise}>
        {t('reception.page.late.apologise')}
      </Button>
    </div>
  )
}
