import { Button } from '@mantine/core'
import { HoldButton } from '#renderer/checks/hold-button.tsx'
import { useText } from '#renderer/text/use-text.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { focusSearch } from './focus.ts'
import { changeBuyerView, useBuyerView } from './reception-view.ts'
import { StepAct } from './step-act.tsx'
import { StepField } from './step-field.tsx'
import { useAct } from './use-act.ts'
import { useStepText } from './use-step-text.ts'
import { useWalk } from './use-walk.ts'

/** Step 3: what was offered, or that nothing was needed. The product also fills the scripts. */
export function ProductPanel({ reception }: { reception: Reception }) {
  const t = useText()
  const { id, offered, noProductNeeded } = reception
  const act = useAct(id)
  const walk = useWalk(reception)
  const { values } = useBuyerView(id)
  const step = useStepText(id, 'product')
  const { text, field, clear } = step
  const isOver = (offered.length > 0 || noProductNeeded) && text === ''

  async function offer(): Promise<void> {
    if (isOver) return walk('closing')
    if (text === '') return field.current?.focus()
    const result = await act('reception.offerProduct', { id, product: text })
    if (result.ok) {
      changeBuyerView(id, { values: { ...values, 商品: text } })
      clear()
    }
    focusSearch()
  }

  return (
    <>
      <div className="rc-panel-row">
        <StepField label={t('reception.page.product.label')} step={step} maxLength={120} onEnter={() => void offer()} />
        {!isOver && (
          <Button
            variant="default"
            onClick={() => void act('reception.noProductNeeded', { id }).then(focusSearch)}
            disabled={noProductNeeded}
          >
            {t('reception.page.product.none')}
          </Button>
        )}
        <StepAct id={id} onAct={offer}>
          {t(isOver ? 'reception.page.product.toClosing' : 'reception.page.product.note')}
        </StepAct>
      </div>
      {(offered.length > 0 || noProductNeeded) && (
        <p className="rc-noted">
          {offered.map((product) => (
            <span key={product} className="rc-tag">
              {product}
            </span>
          ))}
          {noProductNeeded && <span className="rc-tag">{t('reception.page.product.none')}</span>}
        </p>
      )}
      <HoldButton buyer={reception} onLeave={focusSearch} />
    </>
  )
}
