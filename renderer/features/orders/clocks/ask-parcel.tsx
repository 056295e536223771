import { Button } from '@mantine/core'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'

/** A buyer asks where the parcel is: opens the inquiry, or says that it is open. */
export function AskParcel({ orderId }: { readonly orderId: string }) {
  const t = useText()
  const { value: parcel } = useQuery('clocks.parcelOf', { orderId })
  const ask = useSending('clocks', () => runCommand('clocks.askParcel', { orderId, origin: 'buyerAsked' }))
  if (parcel?.openedAt)
    return <span className="gt-quiet">{t('clocks.parcelOpen', { kind: t(`clocks.kind.${parcel.kind}`) })}</span>
  return (
    <>
      <Button variant="default" loading={ask.isSending} onClick={() => void ask.start()}>
        {t('clocks.askParcel')}
      </Button>
      <ProblemLine problem={ask.problem} />
    </>
  )
}
