import { useText } from '#renderer/text/use-text.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { StepAct } from './step-act.tsx'
import { useWalk } from './use-walk.ts'

/** After-sales has left the selling steps: the trouble is solved, then comes the farewell. */
export function AfterSalesPanel({ reception }: { reception: Reception }) {
  const t = useText()
  const walk = useWalk(reception)
  return (
    <div className="rc-panel-row">
      <span className="rc-grow gt-quiet">{t('reception.page.afterSales.hint')}</span>
      <StepAct id={reception.id} onAct={() => walk('farewell')}>
        {t('reception.page.afterSales.toFarewell')}
      </StepAct>
    </div>
  )
}
