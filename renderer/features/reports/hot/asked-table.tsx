import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { TableHead } from '#renderer/ui/table-head.tsx'
import type { HotGroup } from '#shared/inspection/hot-entries.ts'
import { AnswerForm } from './answer-form.tsx'

export interface AskedRow extends Omit<HotGroup, 'name'> {
  readonly title: string
  /** What a new script would answer. */
  readonly question: string
}

interface Props {
  readonly label: string
  readonly rows: readonly AskedRow[]
  /** Talks of the longest bar. */
  readonly most: number
}

/** What is asked, in how many talks, and whether a script answers it; one press writes one. */
export function AskedTable({ label, rows, most }: Props) {
  const t = useText()
  return (
    <Table aria-label={label} className="ht-table">
      <TableHead titles={[t('hot.asked'), t('hot.talks'), t('hot.lines'), t('hot.script')]} widths={[420, 170, 70]} />
      <Table.Tbody>
        {rows.map((row) => (
          <Row key={row.title} row={row} most={most} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Row({ row, most }: { readonly row: AskedRow; readonly most: number }) {
  const t = useText()
  const [isWriting, setWriting] = useState(false)
  const { title, talks, lines, samples, script, question } = row
  const others = samples.filter((one) => one !== title)
  return (
    <>
      <Table.Tr>
        <Table.Td>
          <strong>{title}</strong>
          {others.length > 0 && <div className="gt-quiet gt-cut">{others.join(' · ')}</div>}
        </Table.Td>
        <Table.Td>
          <span className="ht-bar">
            <svg className="gt-bar" aria-hidden="true">
              <rect width={`${(100 * talks) / most}%`} height="100%" />
            </svg>
            {talks}
          </span>
        </Table.Td>
        <Table.Td>{lines}</Table.Td>
        <Table.Td>
          <span className="ht-line">
            {script === null ? <strong className="ht-no">{t('hot.script.no')}</strong> : <span>{script}</span>}
            <Button size="compact-xs" variant={script === null ? 'default' : 'subtle'} onClick={() => setWriting(true)}>
              {t('hot.script.write')}
            </Button>
          </span>
        </Table.Td>
      </Table.Tr>
      {isWriting && (
        <Table.Tr>
          <Table.Td colSpan={4}>
            <AnswerForm question={question} onDone={() => setWriting(false)} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  )
}
