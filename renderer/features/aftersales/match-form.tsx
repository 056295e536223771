import { Button } from '@mantine/core'
import { useState } from 'react'
import { inTurn } from '#renderer/data/own-turns.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { PlatformField } from '#renderer/ui/platform-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import type { TicketView } from '#shared/aftersales/contract.ts'

/** A parcel nobody announced finds its order (R32). */
export function MatchForm({ view }: { readonly view: TicketView }) {
  const t = useText()
  const [platform, setPlatform] = useState(view.platform)
  const [orderNo, setOrderNo] = useState('')
  const { problem, isSending, start } = useSending('aftersales', async () => {
    if (orderNo.trim() === '') return t('registers.match.needsNo')
    const { id, version } = view
    const to = { is: 'order' as const, platform, orderNo }
    return inTurn(id, version, (expected) => runCommand('aftersales.matchParcel', { id, expected, to }))
  })
  return (
    <div className="as-stack">
      <PlatformField isTitled label={t('aftersales.platform')} value={platform} onPick={setPlatform} />
      <LineField isTitled label={t('flows.step.orderNo')} maxLength={40} value={orderNo} onText={setOrderNo} />
      <Button size="md" loading={isSending} onClick={() => void start()}>
        {t('registers.match')}
      </Button>
      <ProblemLine problem={problem} />
    </div>
  )
}
