import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ImportTable } from '#renderer/ui/import-table.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { ImportedRefusals, UndoButton } from './import-progress.tsx'
import { importResult } from './import-result.ts'

/** Every import, kept for ever; each can be looked at and taken back as a whole. */
export function ImportHistory() {
  const t = useText()
  const pages = usePages()
  const value = useLast(useQuery('orders.imports', { after: pages.after }).value)
  const [shown, setShown] = useState<string | null>(null)
  if (!value) return null
  if (value.rows.length === 0 && pages.isFirst)
    return <Text className="gt-pad gt-quiet">{t('orders.page.noImports')}</Text>
  const chosen = value.rows.find(({ id }) => id === shown)
  return (
    <Stack className="gt-pad" gap="sm">
      <ImportTable
        titles={[t('orders.page.file'), t('orders.page.when'), t('orders.page.outcome'), t('orders.page.what')]}
        rows={value.rows.map((row) => ({
          ...{ id: row.id, startedAt: row.startedAt, name: row.fileName },
          ...{ state: t(`orders.importState.${row.state}`), result: importResult(t, row) },
          hasLeftOut: row.refusedCount > 0,
          undo: row.state !== 'undone' && row.state !== 'running' && <UndoButton importId={row.id} />,
        }))}
        look={t('orders.page.showRefused')}
        onLook={(id) => setShown(id === shown ? null : id)}
      />
      <Pager pages={pages} next={value.next} />
      {chosen && <ImportedRefusals key={chosen.id} importId={chosen.id} total={chosen.refusedCount} />}
    </Stack>
  )
}
