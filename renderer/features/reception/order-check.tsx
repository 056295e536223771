import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import type { CheckName, Reception } from '#shared/reception/reception.ts'
import { CheckCard } from './check-card.tsx'
import { RecapBox } from './recap-box.tsx'
import { extrasOf } from './recap-extras.tsx'
import { useBuyerView } from './reception-view.ts'
import { UnshippedList } from './unshipped-list.tsx'
import { useAct } from './use-act.ts'
import { walkTo } from './walk.ts'

/** Step 6: what the buyer confirms, what stands against sending it, and who takes it upon themselves (R17, R18, R20). */
export function OrderCheck({ reception }: { reception: Reception }) {
  const t = useText()
  const { id } = reception
  const { fields } = useBuyerView(id)
  const audit = useLast(useQuery('reception.audit', { id, extras: extrasOf(fields) }).value)
  const act = useAct(id)
  if (!audit) return <div aria-busy="true" />

  /** When the last check has passed, the order goes on by itself. */
  async function goOn(): Promise<void> {
    if (reception.step === 'orderConfirmation') await walkTo(reception, 'orderDispatch')
  }

  async function merge(orderNos: readonly string[]): Promise<void> {
    const result = await act('reception.merge', { id, orderNos: [...orderNos] })
    if (result.ok) await goOn()
  }

  async function override(check: CheckName, reason: string): Promise<void> {
    const result = await act('reception.overrideCheck', { id, check, reason })
    if (result.ok) await goOn()
  }

  return (
    <div className="rc-check">
      <RecapBox reception={reception} audit={audit} onConfirmed={goOn} onMerge={merge} />
      <ul className="rc-check-cards" aria-label={t('reception.page.check.title')}>
        {audit.checks.map((check) => (
          <CheckCard key={check.check} check={check} onOverride={(reason) => override(check.check, reason)} />
        ))}
      </ul>
      <UnshippedList audit={audit} onMerge={merge} />
    </div>
  )
}
