import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import { useMinute } from '#renderer/data/use-minute.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { TableHead } from '#renderer/ui/table-head.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import type { ParcelLine } from '#shared/aftersales/register-entries.ts'
import { registers } from '#shared/aftersales/ticket-words.ts'
import { formatFen } from '#shared/kernel/money.ts'
import { backAt, openCase } from './cases-view.ts'
import { RegisterFile } from './register-file.tsx'
import { RegisterForm } from './register-form.tsx'

const shown = ['open', 'all'] as const
const columns = ['orderNo', 'purchasedOn', 'product', 'quantity', 'amount', 'trackingNo', 'remark', 'owner'] as const

/** Registers of problem parcels and of returned parcels (R31, R32): six fields and the remark, old ones on top. */
export function RegistersTab() {
  const t = useText()
  const [register, setRegister] = useState<(typeof registers)[number]>('problem')
  const [which, setWhich] = useState<(typeof shown)[number]>('open')
  const [isNew, setNew] = useState(false)
  const pages = usePages(`${register} ${which}`)
  const { rows, next } = useParcels(register, which, pages.after)
  return (
    <div className="as-page">
      <div className="as-head">
        <div className="as-line">
          <ChoiceRow
            label={t('aftersales.tab.registers')}
            choices={registers.map((value) => ({ value, label: t(`registers.register.${value}`) }))}
            value={register}
            onChoose={setRegister}
          />
          <ChoiceRow
            label={t('aftersales.which')}
            choices={shown.map((value) => ({ value, label: t(`registers.unsolved.${value}`) }))}
            value={which}
            onChoose={setWhich}
          />
          <RegisterFile register={register} />
          <span className="gt-spread" />
          {!isNew && <Button onClick={() => setNew(true)}>{t('registers.register.new')}</Button>}
        </div>
        {isNew && <RegisterForm key={register} register={register} onDone={() => setNew(false)} />}
      </div>
      {rows?.length === 0 && <p className="gt-quiet as-pad">{t(`registers.register.empty.${register}`)}</p>}
      {rows && rows.length > 0 && (
        <div className="as-rows">
          <Table aria-label={t(`registers.register.${register}`)} stickyHeader>
            <TableHead titles={columns.map((one) => t(`registers.column.${one}`))} />
            <Table.Tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <Pager pages={pages} next={next} />
    </div>
  )
}

function useParcels(register: (typeof registers)[number], which: (typeof shown)[number], after: string | null) {
  const minute = useMinute()
  const open = useQuery('aftersales.openParcels', which === 'open' ? { register, after, minute } : null)
  const all = useQuery('aftersales.allParcels', which === 'all' ? { register, after } : null)
  const page = useLast(which === 'open' ? open.value : all.value)
  return { rows: page?.rows, next: page?.next ?? null }
}

function Row({ row }: { readonly row: ParcelLine }) {
  const t = useText()
  const { id, orderNo, purchasedOn, product, quantity, amountFen, trackingNo, remark, ownerName, isOld, closedAt } = row
  return (
    <Table.Tr>
      <Table.Td>
        <Button ref={backAt(id)} size="compact-xs" variant="subtle" onClick={() => openCase(id)}>
          {orderNo ?? t('registers.register.unmatched')}
        </Button>
        {isOld && <span className="as-warn">{t('registers.register.old')}</span>}
        {closedAt !== null && <span className="gt-quiet">{t('registers.register.solved')}</span>}
      </Table.Td>
      <Table.Td>{purchasedOn}</Table.Td>
      <Table.Td>{product}</Table.Td>
      <Table.Td>{quantity}</Table.Td>
      <Table.Td>{amountFen === null ? '' : formatFen(amountFen)}</Table.Td>
      <Table.Td>{trackingNo}</Table.Td>
      <Table.Td>{remark}</Table.Td>
      <Table.Td>{ownerName}</Table.Td>
    </Table.Tr>
  )
}
