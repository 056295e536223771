import { Button, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { storeClient } from '#renderer/data/desk-data.ts'
import { callDesktop } from '#renderer/data/desktop-client.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { TableHead } from '#renderer/ui/table-head.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { useSending } from '#renderer/ui/use-sending.ts'
import { ok } from '#shared/kernel/result.ts'
import { csvOf } from '#shared/kernel/table-file.ts'

/** Lines that were not taken: where, why, and what stood there; to be read and handed out. */
export function UnreadLines({ importId }: { readonly importId: string }) {
  const t = useText()
  const pages = usePages(importId)
  const value = useLast(useQuery('inspection.linesOf', { importId, after: pages.after }).value)
  if (!value) return null
  const titles = ['file', 'line', 'reason', 'stood'].map((name) => t(`inspection.logs.column.${name}`))
  return (
    <>
      <Text fw={600}>{t('inspection.logs.notTaken', { count: value.total ?? 0 })}</Text>
      <SaveLines importId={importId} titles={titles} />
      <Table maw={960}>
        <TableHead titles={titles} />
        <Table.Tbody>
          {value.rows.map(({ file, line, code, text }) => (
            <Table.Tr key={`${file} ${line} ${code}`}>
              <Table.Td className="lg-name">{file}</Table.Td>
              <Table.Td>{line}</Table.Td>
              <Table.Td>{t(`inspection.logs.why.${code}`)}</Table.Td>
              <Table.Td className="lg-stood">{text}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Pager pages={pages} next={value.next} />
    </>
  )
}

function SaveLines({ importId, titles }: { readonly importId: string; readonly titles: readonly string[] }) {
  const t = useText()
  const [saved, setSaved] = useState<string | null>(null)
  const { problem, isSending, start } = useSending('inspection', async () => {
    setSaved(null)
    const asked = await storeClient.ask('inspection.linesFile', { importId })
    if (!asked.ok) return asked
    const { name, lines } = asked.value.value as Value<'inspection.linesFile'>
    const rows = lines.map(({ file, line, code, text }) => [file, String(line), t(`inspection.logs.why.${code}`), text])
    const bytes = new TextEncoder().encode(csvOf([titles, ...rows]))
    const fileName = t('inspection.logs.linesFileName', { name: name.replace(/\.[^.]*$/, '') })
    const result = await callDesktop('saveFile', { name: `${fileName}.csv`, bytes })
    if (!result.ok) return result
    const { file, failure } = result.value
    if (failure !== null) return t('inspection.logs.notSaved', { why: failure })
    if (file !== null) setSaved(t('inspection.logs.saved', { file }))
    return ok(null)
  })
  return (
    <Group gap="xs">
      <Button variant="default" loading={isSending} onClick={() => void start()}>
        {t('inspection.logs.exportLines')}
      </Button>
      {saved !== null && <Text role="status">{saved}</Text>}
      <ProblemLine problem={problem} />
    </Group>
  )
}
