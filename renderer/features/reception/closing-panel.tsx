import { Button } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { StepAct } from './step-act.tsx'
import { useDecide } from './use-decide.ts'

/** Step 5: does the buyer buy, think, or not buy. The rail goes where the answer leads. */
export function ClosingPanel({ reception }: { reception: Reception }) {
  const t = useText()
  const decide = useDecide(reception)
  const { decision } = reception
  return (
    <div className="rc-panel-row">
      <StepAct id={reception.id} onAct={() => decide('yes')}>
        {t('reception.decision.yes')}
      </StepAct>
      <Button
        variant={decision === 'thinking' ? 'light' : 'default'}
        data-act="considering"
        title={t('reception.page.ending.thinking')}
        onClick={() => void decide('thinking')}
      >
        {t('reception.decision.thinking')}
      </Button>
      <Button
        variant={decision === 'no' ? 'light' : 'default'}
        data-act="not-buying"
        title={t('reception.page.ending.no')}
        onClick={() => void decide('no')}
      >
        {t('reception.decision.no')}
      </Button>
    </div>
  )
}
