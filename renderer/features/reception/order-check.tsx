import { AskChange } from '#renderer/checks/ask-change.tsx'
import { ChangeList } from '#renderer/checks/change-list.tsx'
import { CheckList } from '#renderer/checks/check-list.tsx'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import type { CheckName } from '#shared/checks/check.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { focusSearch } from './focus.ts'
import { PolicyNotices } from './policy-notices.tsx'
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
  const { value: changes } = useQuery('checks.changesOf', { customerId: reception.customerId })
  const act = useAct(id)
  if (!audit) return <div aria-busy="true" />

  /** When the last check has passed, the order goes on by itself. */
  async function goOn(): Promise<void> {
    if (reception.step === 'orderConfirmation') await walkTo(reception, 'orderDispatch')
  }

  async function merge(orderNos: readonly string[], because: string | null): Promise<void> {
    const why = because === null ? {} : { because }
    const result = await act('reception.merge', { id, orderNos: [...orderNos], ...why })
    if (result.ok) await goOn()
  }

  async function override(check: CheckName, reason: string): Promise<void> {
    const result = await act('reception.overrideCheck', { id, check, reason })
    if (result.ok) await goOn()
  }

  return (
    <div className="rc-check">
      <RecapBox reception={reception} audit={audit} onConfirmed={goOn} onMerge={merge} />
      <PolicyNotices goods={audit.orders.map(({ title }) => title)} />
      <CheckList
        label={t('reception.page.check.title')}
        checks={audit.checks}
        onOverride={override}
        onLeave={focusSearch}
      />
      <ChangeList changes={changes ?? []} onLeave={focusSearch} />
      <UnshippedList audit={audit} onMerge={merge} />
      <AskChange platform={reception.platform} askedBy={reception.buyerNick} orderNo="" onLeave={focusSearch} />
    </div>
  )
}
