import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { storeClient } from '#renderer/data/desk-data.ts'
import { callDesktop } from '#renderer/data/desktop-client.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { csvOf } from '#shared/kernel/table-file.ts'
import { refusedTable } from '#shared/orders/refused-table.ts'

/** Hands the refused rows of an import out, each with its reason, to be mended and imported again. */
export function ExportRefused({ importId }: { importId: string }) {
  const t = useText()
  const failureText = useFailureText('orders')
  const [problem, setProblem] = useState<string | null>(null)
  const [saved, setSaved] = useState<string | null>(null)

  async function take(): Promise<void> {
    setSaved(null)
    const asked = await storeClient.ask('orders.refusedCells', { importId })
    if (!asked.ok) return setProblem(failureText(asked.failure))
    const { fileName, header, rows } = asked.value.value as Value<'orders.refusedCells'>
    const words = { line: t('orders.page.line'), reason: t('orders.page.reason'), column: t('orders.page.column') }
    const reasonOf = (code: string) => t(`orders.refused.${code}`)
    const text = csvOf(refusedTable(header, rows, { ...words, reasonOf }))
    const name = t('orders.page.refusedFileName', { file: fileName.replace(/\.[^.]*$/, '') })
    const result = await callDesktop('saveFile', { name: `${name}.csv`, bytes: new TextEncoder().encode(text) })
    if (!result.ok) return setProblem(failureText(result.failure))
    const { file, failure } = result.value
    setProblem(failure === null ? null : t('orders.page.notSaved', { why: failure }))
    if (failure === null && file !== null) setSaved(t('orders.page.savedRefused', { count: rows.length, file }))
  }

  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => void take()}>
        {t('orders.page.exportRefused')}
      </Button>
      {saved !== null && <Text role="status">{saved}</Text>}
      <ProblemLine problem={problem} />
    </Group>
  )
}
