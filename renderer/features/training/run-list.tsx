import { Button, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { showResult } from './practice-view.ts'
import { secondsText } from './seconds-text.ts'

/** Practices so far: one's own, or everybody's for a supervisor. */
export function RunList() {
  const t = useText()
  const [after, setAfter] = useState<string | null>(null)
  const page = useLast(useQuery('training.runs', { after }).value)
  if (!page) return null
  if (page.rows.length === 0 && after === null) return <Text className="gt-quiet">{t('training.noRuns')}</Text>
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
              <Table.Td>{secondsText(row.firstReplyMs)}</Table.Td>
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
      <Group>
        {after !== null && (
          <Button variant="default" onClick={() => setAfter(null)}>
            {t('training.newest')}
          </Button>
        )}
        {page.next !== null && (
          <Button variant="default" onClick={() => setAfter(page.next)}>
            {t('training.older')}
          </Button>
        )}
      </Group>
    </>
  )
}
