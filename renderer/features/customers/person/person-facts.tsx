import { Table } from '@mantine/core'
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
      <Table maw={620} verticalSpacing={4}>
        <Table.Tbody>
          {rows.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th w={140}>{t(`customers.${name}`)}</Table.Th>
              <Table.Td>{value ?? '—'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Reveal of="customer" id={person.id} />
    </>
  )
}

function shortly(at: number | null): string | null {
  return at === null ? null : formatInstant(at).slice(0, 16)
}
