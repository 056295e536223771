import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ImportTable } from '#renderer/ui/import-table.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { filesWord, importWords } from './import-words.ts'
import { UndoLogs } from './undo-logs.tsx'
import { UnreadLines } from './unread-lines.tsx'

/** Every import, kept for ever; each can be looked at and taken back as a whole. */
export function LogImports() {
  const t = useText()
  const pages = usePages()
  const value = useLast(useQuery('inspection.imports', { after: pages.after }).value)
  const [shown, setShown] = useState<string | null>(null)
  if (!value) return null
  if (value.rows.length === 0 && pages.isFirst)
    return <Text className="gt-pad gt-quiet">{t('inspection.logs.none')}</Text>
  const chosen = value.rows.find(({ id }) => id === shown)
  const titles = ['name', 'when', 'outcome', 'brought'].map((name) => t(`inspection.logs.column.${name}`))
  return (
    <Stack className="gt-pad lg-scroll" gap="sm">
      <ImportTable
        titles={titles}
        rows={value.rows.map((row) => ({
          ...{ id: row.id, startedAt: row.startedAt, name: filesWord(t, row.name, row.fileCount) },
          ...{ state: t(`inspection.logs.state.${row.state}`), result: importWords(t, row) },
          hasLeftOut: row.lineCount > 0 && row.state !== 'undone',
          undo: row.state !== 'undone' && row.state !== 'running' && <UndoLogs importId={row.id} />,
        }))}
        look={t('inspection.logs.showLines')}
        onLook={(id) => setShown(id === shown ? null : id)}
      />
      <Pager pages={pages} next={value.next} />
      {chosen && <UnreadLines key={chosen.id} importId={chosen.id} />}
    </Stack>
  )
}
