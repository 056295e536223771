import { Table } from '@mantine/core'

interface Props {
  /** An empty one stands over what needs no words, like buttons at the end of a row. */
  readonly titles: readonly string[]
  /** Of the first columns, in pixels; the others share what is left. */
  readonly widths?: readonly number[]
}

/** The words over the columns of a table. */
export function TableHead({ titles, widths = [] }: Props) {
  return (
    <Table.Thead>
      <Table.Tr>
        {titles.map((title, at) => (
          <Table.Th key={title} w={widths[at]}>
            {title}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  )
}
