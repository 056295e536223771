import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { afterSalesKinds, type Reception } from '#shared/reception/reception.ts'
import { StepAct } from './step-act.tsx'
import { useAct } from './use-act.ts'
import { useWalk } from './use-walk.ts'

/** After-sales has left the selling steps: which way it goes, the trouble is solved, then comes the farewell. */
export function AfterSalesPanel({ reception }: { reception: Reception }) {
  const t = useText()
  const { id, afterSalesKind } = reception
  const act = useAct(id)
  const walk = useWalk(reception)
  return (
    <div className="rc-panel-row">
      <ChoiceRow
        label={t('reception.page.afterSales.kind')}
        value={afterSalesKind ?? null}
        choices={afterSalesKinds.map((value) => ({ value, label: t(`reception.afterSalesKind.${value}`) }))}
        onChoose={(kind) => void act('reception.markAfterSales', { id, isAfterSales: true, kind })}
      />
      <span className="rc-grow gt-quiet">{t('reception.page.afterSales.hint')}</span>
      <StepAct id={id} onAct={() => walk('farewell')}>
        {t('reception.page.afterSales.toFarewell')}
      </StepAct>
    </div>
  )
}
