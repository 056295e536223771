import { Button } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { useDecide } from './use-decide.ts'

const endings = [
  { answer: 'no', act: 'not-buying', outcome: 'notBought' },
  { answer: 'thinking', act: 'considering', outcome: 'considering' },
] as const

/** A talk may end at any step: the way to the farewell of a buyer who does not buy now. */
export function EndingBar({ reception }: { reception: Reception }) {
  const t = useText()
  const decide = useDecide(reception)
  if (reception.isAfterSales || reception.step === 'farewell' || reception.step === 'closing') return null
  return (
    <div className="rc-endings">
      <span className="gt-quiet">{t('reception.page.ending.title')}</span>
      {endings.map(({ answer, act, outcome }) => (
        <Button
          key={act}
          size="compact-xs"
          variant="subtle"
          data-act={act}
          title={t(`reception.page.ending.${answer}`)}
          onClick={() => void decide(answer)}
        >
          {t(`reception.outcome.${outcome}`)}
        </Button>
      ))}
    </div>
  )
}
