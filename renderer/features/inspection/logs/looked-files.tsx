import { Table, Text } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { TableHead } from '#renderer/ui/table-head.tsx'
import type { Look } from './logs-view.ts'

/** Each file with what it is, or why nothing can be taken of it. */
export function LookedFiles({ look: { files, fileCount } }: { readonly look: Look }) {
  const t = useText()
  const titles = ['file', 'layout', 'talks', 'messages', 'lines'].map((name) => t(`inspection.logs.column.${name}`))
  return (
    <>
      <Table maw={960}>
        <TableHead titles={titles} />
        <Table.Tbody>
          {files.map(({ name, layout, talks, messages, lineCount, problem }) => (
            <Table.Tr key={name}>
              <Table.Td className="lg-name">{name}</Table.Td>
              <Table.Td className={problem ? 'lg-problem' : undefined}>
                {problem ? t(`inspection.failure.${problem}`) : t(`inspection.layout.${layout}`)}
              </Table.Td>
              <Table.Td>{talks}</Table.Td>
              <Table.Td>{messages}</Table.Td>
              <Table.Td>{lineCount}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {fileCount > files.length && (
        <Text className="gt-quiet">{t('inspection.logs.moreFiles', { count: fileCount - files.length })}</Text>
      )}
    </>
  )
}
