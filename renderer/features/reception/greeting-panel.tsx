import { useText } from '#renderer/text/use-text.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { missingToLeave } from '#shared/reception/steps.ts'
import { NeedPanel } from './need-panel.tsx'
import { StepAct } from './step-act.tsx'
import { useAct } from './use-act.ts'

/** Step 1: the first word. Once it is said, the field already takes the buyer's need. */
export function GreetingPanel({ reception }: { reception: Reception }) {
  const t = useText()
  const act = useAct(reception.id)
  if (missingToLeave(reception) === null) return <NeedPanel reception={reception} />

  async function greet(): Promise<void> {
    await act('reception.replied', { id: reception.id })
  }

  return (
    <div className="rc-panel-row">
      <p className="rc-grow">{t('reception.page.greeting.hint')}</p>
      <StepAct id={reception.id} onAct={greet}>
        {t('reception.page.greeting.done')}
      </StepAct>
    </div>
  )
}
