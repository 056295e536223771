import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { BuyerCard } from '#shared/reception/answers.ts'
import { PromiseLine } from './promise-line.tsx'

/** What is owed to this buyer, and what was promised and kept before. */
export function PromiseHistory({ card }: { card: BuyerCard }) {
  const t = useText()
  const { platform, buyerNick, promises } = card
  const all = useLast(useQuery('handover.promisesOfBuyer', { platform, buyerNick }).value)
  const kept = all?.filter(({ state }) => state === 'answered') ?? []
  if (promises.length === 0 && kept.length === 0)
    return <p className="rc-nothing">{t('reception.page.promises.none')}</p>
  return (
    <div className="rc-side-list">
      {promises.map((promise) => (
        <PromiseLine key={promise.id} promise={promise} />
      ))}
      {kept.map((promise) => (
        <p key={promise.id} className="gt-quiet">
          {t('reception.page.promises.kept', { what: promise.what, on: formatInstant(promise.dueAt).slice(5, 16) })}
        </p>
      ))}
    </div>
  )
}
