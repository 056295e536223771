import { Stack, Table, Text, Title } from '@mantine/core'
import { useNow } from '#renderer/data/use-now.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { TableHead } from '#renderer/ui/table-head.tsx'
import { formatInstant } from '#shared/kernel/time.ts'
import { shiftsKey } from '#shared/readiness/shift-of.ts'
import { isWorked } from '#shared/roster/rest-rule.ts'
import { ReadinessListForm } from './readiness-list-form.tsx'
import './readiness.css'

/** What supervisors see and change of the preparation of a shift (R06). */
export function ReadinessPanel() {
  const t = useText()
  const shifts = shiftsKey(useNow())
  const team = useQuery('readiness.ofTeam', { shifts })
  const list = useQuery('readiness.list', {})
  const rows = team.value ?? []
  return (
    <Stack gap="sm">
      <Text className="gt-quiet">{t('readiness.team.help')}</Text>
      {team.value && rows.length === 0 && <Text>{t('readiness.team.nobody')}</Text>}
      {rows.length > 0 && (
        <Table className="rd-table">
          <TableHead
            titles={(['person', 'shift', 'duty', 'state'] as const).map((one) => t(`readiness.team.${one}`))}
          />
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.personId}>
                <Table.Td>{row.name}</Table.Td>
                <Table.Td>
                  {t(`shell.shift.${row.shift}`)} {row.on}
                </Table.Td>
                <Table.Td className={isOff(row) ? 'gt-quiet' : ''}>{t(`roster.duty.${row.duty ?? 'none'}`)}</Table.Td>
                <Table.Td>
                  <State row={row} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Title order={3} size="h5">
        {t('readiness.list')}
      </Title>
      <Text className="gt-quiet">{t('readiness.list.help')}</Text>
      {list.value && <ReadinessListForm list={list.value} />}
    </Stack>
  )
}

type Row = Value<'readiness.ofTeam'>[number]

function isOff({ duty }: Row): boolean {
  return duty !== null && !isWorked(duty)
}

function State({ row }: { row: Row }) {
  const t = useText()
  const { begunAt, waivedBecause, ticked, all } = row
  if (begunAt === null) {
    return ticked === 0 ? (
      <span className="gt-quiet">{isOff(row) ? '' : t('readiness.team.notYet')}</span>
    ) : (
      t('readiness.team.preparing', { ticked, all })
    )
  }
  const time = formatInstant(begunAt).slice(11, 16)
  if (waivedBecause === null) return t('readiness.team.begun', { time })
  return t('readiness.team.waived', { time, ticked, all, reason: waivedBecause })
}
