import { Table } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { TableHead } from '#renderer/ui/table-head.tsx'
import { timeOf } from '#shared/kernel/time.ts'
import { doneAt, isDoneInTime, minutesOf, morningCards } from '#shared/reports/morning.ts'

/** Earlier mornings, opened when somebody asks for them. */
export function MorningHistory() {
  const t = useText()
  return (
    <section className="rp-section">
      <FormButton words={t('reports.history')}>{() => <Mornings />}</FormButton>
    </section>
  )
}

function Mornings() {
  const t = useText()
  const pages = usePages()
  const page = useQuery('reports.mornings', { after: pages.after }).value
  if (!page) return <div aria-busy="true" />
  if (page.rows.length === 0) return <p className="gt-quiet">{t('reports.history.none')}</p>
  const heads = [
    t('reports.history.on'),
    ...morningCards.map((card) => t(`reports.card.${card}`)),
    t('reports.history.doneAt'),
  ]
  return (
    <>
      <Table>
        <Table.Caption className="gt-only-read">{t('reports.history')}</Table.Caption>
        <TableHead titles={heads} />
        <Table.Tbody>
          {page.rows.map((row) => {
            const end = doneAt(row)
            return (
              <Table.Tr key={row.id}>
                <Table.Th scope="row">{row.on}</Table.Th>
                {morningCards.map((card) => {
                  const stamps = row[card]
                  const minutes = stamps?.doneAt ? minutesOf(stamps, stamps.doneAt) : null
                  return (
                    <Table.Td key={card}>{minutes === null ? '-' : t('reports.history.minutes', { minutes })}</Table.Td>
                  )
                })}
                <Table.Td>
                  {end === null
                    ? '-'
                    : `${timeOf(end).slice(0, 5)} ${t(isDoneInTime(row) ? 'reports.history.inTime' : 'reports.history.late')}`}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      <Pager pages={pages} next={page.next} />
    </>
  )
}
