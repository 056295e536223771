import { Group, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { TableHead } from '#renderer/ui/table-head.tsx'

interface Props {
  readonly headings: readonly string[]
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[]; readonly acts: ReactNode }[]
}

/** What belongs to the team, a row each, with what may be done about it at its end. */
export function TeamTable({ headings, rows }: Props) {
  return (
    <Table highlightOnHover>
      <TableHead titles={[...headings, '']} />
      <Table.Tbody>
        {rows.map(({ id, cells, acts }) => (
          <Table.Tr key={id}>
            {cells.map((cell, at) => (
              <Table.Td key={headings[at]}>{cell}</Table.Td>
            ))}
            <Table.Td>
              <Group gap="xs" justify="flex-end">
                {acts}
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
