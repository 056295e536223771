import { Button, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { forgetOutcome } from './import-view.ts'
import { type Told, ToldLine } from './told-line.tsx'

/** Imports so far; each is taken back as a whole. */
export function ImportHistory({ isLead }: { isLead: boolean }) {
  const t = useText()
  const failureText = useFailureText('scripts')
  const { value } = useQuery('scripts.imports', {})
  const [told, tell] = useState<Told | null>(null)
  if (!value || value.length === 0) return null

  async function undo(id: string): Promise<void> {
    const result = await runCommand('scripts.importUndo', { id })
    if (!result.ok) return tell({ words: failureText(result.failure), isGood: false })
    forgetOutcome(id)
    tell({ words: t('scripts.file.undone', { ...result.value }), isGood: true })
  }

  return (
    <section aria-label={t('scripts.file.history')}>
      <Text fw={600}>{t('scripts.file.history')}</Text>
      <ToldLine told={told} />
      <Table>
        <Table.Tbody>
          {value.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>{row.fileName}</Table.Td>
              <Table.Td>{formatInstant(row.at).slice(0, 16)}</Table.Td>
              <Table.Td>{row.by}</Table.Td>
              <Table.Td>{t('scripts.file.outcome', { ...row, refused: row.refusedCount })}</Table.Td>
              <Table.Td ta="right">
                {row.state === 'undone' && <span className="gt-quiet">{t('scripts.file.isUndone')}</span>}
                {row.state === 'done' && (isLead || row.isOwn) && (
                  <Button size="compact-xs" variant="default" onClick={() => void undo(row.id)}>
                    {t('scripts.file.undo')}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
