import { Textarea } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { onFieldKey } from '#renderer/ui/keys.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import type { Reception } from '#shared/reception/reception.ts'
import { focusSearch } from './focus.ts'
import { useField } from './reception-view.ts'
import { StepAct } from './step-act.tsx'
import { useAct } from './use-act.ts'
import { useWalk } from './use-walk.ts'

/** Step 7: the order's number and the buyer's wishes. An order we already know needs no typing. */
export function OrderPanel({ reception }: { reception: Reception }) {
  const t = useText()
  const { id, orderNos } = reception
  const act = useAct(id)
  const walk = useWalk(reception)
  const audit = useQuery('reception.audit', { id })
  const known = audit.value?.orders.find(({ orderNo }) => !orderNos.includes(orderNo))?.orderNo ?? ''
  const [orderNo, setOrderNo] = useField(id, 'orderNo', orderNos.length === 0 ? known : '')
  const [memo, setMemo] = useField(id, 'memo', reception.sealed.memo)
  const isOver = orderNos.length > 0 && orderNo.trim() === '' && memo === reception.sealed.memo

  async function note(): Promise<void> {
    if (isOver) return walk('farewell')
    const typed = orderNo.trim()
    const result = await act('reception.noteOrder', { id, orderNo: typed === '' ? null : typed, memo })
    if (!result.ok || result.value.stays !== null) return focusSearch()
    setOrderNo('')
    if (typed !== '') await walk('farewell')
    focusSearch()
  }

  return (
    <>
      <div className="rc-panel-row">
        <LineField
          className="rc-grow"
          label={t('reception.page.order.number')}
          maxLength={40}
          value={orderNo}
          onText={setOrderNo}
          onKeyDown={onFieldKey({ enter: () => void note(), escape: focusSearch })}
        />
        <StepAct id={id} onAct={note} isDisabled={!isOver && orderNo.trim() === '' && orderNos.length === 0}>
          {t(isOver ? 'reception.page.order.toFarewell' : 'reception.page.order.note')}
        </StepAct>
      </div>
      <Textarea
        className="rc-growing"
        rows={1}
        aria-label={t('reception.page.order.memo')}
        placeholder={t('reception.page.order.memo')}
        maxLength={400}
        value={memo}
        onChange={(event) => setMemo(event.currentTarget.value)}
      />
      {orderNos.length > 0 && (
        <p className="rc-noted">
          {orderNos.map((one) => (
            <span key={one} className="rc-tag">
              {one}
            </span>
          ))}
        </p>
      )}
    </>
  )
}
