import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { Reveal } from '#renderer/ui/reveal.tsx'
import { formatFen } from '#shared/kernel/money.ts'
import { formatInstant } from '#shared/kernel/time.ts'

type Person = Value<'customers.get'>

/** Who they are, masked, and what their orders tell. Figures follow the orders and are never typed. */
export function PersonFacts({ person }: { person: Person }) {
  const t = useText()
  const habits = useQuery('customers.ordersOf', { id: person.id }).value
  const rows: [string, string | null][] = [
    ['name', person.name],
    ['phone', person.phone],
    ['address', person.address],
    ['orderCount', t('customers.paidOf', { paid: person.paidOrderCount, all: person.orderCount })],
    ['totalFen', `¥${formatFen(person.totalFen)}`],
    ['average', habits?.averageFen ? `¥${formatFen(habits.averageFen)}` : null],
    ['interval', habits?.intervalDays ? t('customers.intervalDays', { days: habits.intervalDays }) : null],
    ['firstOrder', shortly(person.firstOrderAt)],
    ['lastOrder', shortly(person.lastOrderAt)],
  ]
  return (
    <>
      <dl className="cu-facts cu-figures">
        {rows.map(([name, value]) => (
          <div key={name} data-wide={name === 'address' || undefined}>
            <dt className="gt-quiet">{t(`customers.${name}`)}</dt>
            <dd>{value ?? '—'}</dd>
          </div>
        ))}
      </dl>
      <Reveal of="customer" id={person.id} />
    </>
  )
}

function shortly(at: number | null): string | null {
  return at === null ? null : formatInstant(at).slice(0, 16)
}
