import { Button, Table, Text } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { showResult } from './practice-view.ts'
import { secondsText } from './seconds-text.ts'

/** Practices so far: one's own, or everybody's for a supervisor. */
export function RunList() {
  const t = useText()
  const pages = usePages()
  const page = useLast(useQuery('training.runs', { after: pages.after }).value)
  if (!page) return null
  if (page.rows.length === 0 && pages.isFirst) return <Text className="gt-quiet">{t('training.noRuns')}</Text>
  return (
    <>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('training.when')}</Table.Th>
            <Table.Th>{t('training.who')}</Table.Th>
            <Table.Th>{t('training.what')}</Table.Th>
            <Table.Th>{t('training.firstReply')}</Table.Th>
            <Table.Th>{t('training.points')}</Table.Th>
            <Table.Th aria-label={t('training.look')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {page.rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>{formatInstant(row.endedAt)}</Table.Td>
              <Table.Td>{row.personName}</Table.Td>
              <Table.Td>{row.title}</Table.Td>
              <Table.Td>{secondsText(t, row.firstReplyMs)}</Table.Td>
              <Table.Td>{row.points}</Table.Td>
              <Table.Td>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t('training.lookAt', { title: row.title, at: formatInstant(row.endedAt) })}
                  onClick={() => showResult(row.id)}
                >
                  {t('training.look')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Pager pages={pages} next={page.next} />
    </>
  )
}
