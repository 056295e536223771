import { Table } from '@mantine/core'
import { useState } from 'react'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { TableHead } from '#renderer/ui/table-head.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { secondMs } from '#shared/kernel/time.ts'

type Row = Value<'response.today'>[number]
type Share = { readonly asked: number; readonly inTime: number }

/** Under this many cases a percentage says nothing (ux 6): the cases themselves are shown. */
const fewCases = 10

/** The day so far by each platform's rule, with what it rests on. */
export function ResponseToday({ mayChange }: { mayChange: boolean }) {
  const t = useText()
  const [scope, setScope] = useState<'mine' | 'shop'>(mayChange ? 'shop' : 'mine')
  const rows = useLast(useQuery('response.today', { scope }).value)
  const talks = rows?.reduce((sum, row) => sum + row.talks, 0) ?? 0
  const told = rows?.reduce((sum, row) => sum + row.toldByChat, 0) ?? 0
  return (
    <section aria-label={t('response.page.today')}>
      <div className="st-response-head">
        <h2>{t('response.page.today')}</h2>
        <ChoiceRow
          label={t('response.page.today.scope')}
          value={scope}
          choices={(['mine', 'shop'] as const).map((value) => ({ value, label: t(`response.page.today.${value}`) }))}
          onChoose={setScope}
        />
      </div>
      {rows?.length === 0 && <p className="gt-quiet">{t('response.page.today.none')}</p>}
      {rows && rows.length > 0 && (
        <>
          <Table>
            <TableHead
              titles={(['platform', 'talks', 'six', 'rate', 'mean'] as const).map((name) =>
                t(`response.page.today.${name}`),
              )}
            />
            <Table.Tbody>
              {rows.map((row) => (
                <TodayRow key={row.platform} row={row} />
              ))}
            </Table.Tbody>
          </Table>
          <p className="gt-quiet">{t('response.page.today.source', { told, clicked: talks - told })}</p>
        </>
      )}
    </section>
  )
}

function TodayRow({ row }: { row: Row }) {
  const t = useText()
  const { rate, sixSecond } = row
  const share = ({ asked, inTime }: Share) => {
    if (asked === 0) return '–'
    const percent = Math.round((inTime / asked) * 100)
    return asked < fewCases ? `${inTime} / ${asked}` : t('response.page.today.of', { inTime, asked, percent })
  }
  const mean =
    rate?.meanMs == null ? '–' : t('response.page.today.seconds', { seconds: Math.round(rate.meanMs / secondMs) })
  return (
    <Table.Tr>
      <Table.Td>{t(`shell.platform.${row.platform}`)}</Table.Td>
      <Table.Td>{row.talks}</Table.Td>
      <Table.Td>{share(sixSecond)}</Table.Td>
      <Table.Td>{rate ? share(rate) : t('response.page.today.noLimit')}</Table.Td>
      <Table.Td>{mean}</Table.Td>
    </Table.Tr>
  )
}
