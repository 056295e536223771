import { Button, Group, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatInstant } from '#shared/kernel/time.ts'
import { TableHead } from './table-head.tsx'
import './import-table.css'

interface Row {
  readonly id: string
  readonly name: string
  /** Epoch ms. */
  readonly startedAt: number
  readonly state: string
  /** What came of it, in words. */
  readonly result: string
  /** Something was not taken that can be looked at. */
  readonly hasLeftOut: boolean
  /** Takes it back; null when it cannot be. */
  readonly undo: ReactNode
}

interface Props {
  readonly titles: readonly string[]
  readonly rows: readonly Row[]
  /** Words of the button that shows what was not taken. */
  readonly look: string
  readonly onLook: (id: string) => void
}

/** Imports of any kind: file, time, outcome, what came of it, what was left out, and the way back. */
export function ImportTable({ titles, rows, look, onLook }: Props) {
  return (
    <Table>
      <TableHead titles={[...titles, '']} />
      <Table.Tbody>
        {rows.map(({ id, name, startedAt, state, result, hasLeftOut, undo }) => (
          <Table.Tr key={id}>
            <Table.Td className="gt-import-name">{name}</Table.Td>
            <Table.Td>{formatInstant(startedAt)}</Table.Td>
            <Table.Td>{state}</Table.Td>
            <Table.Td>{result}</Table.Td>
            <Table.Td>
              <Group gap="xs" justify="flex-end">
                {hasLeftOut && (
                  <Button variant="default" onClick={() => onLook(id)}>
                    {look}
                  </Button>
                )}
                {undo}
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
