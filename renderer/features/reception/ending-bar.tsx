import { Button } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { useDecide } from './use-decide.ts'

/** A talk may end at any step: the way to the farewell of a buyer who does not buy now. */
export function EndingBar({ reception }: { reception: Reception }) {
  const t = useText()
  const decide = useDecide(reception)
  if (reception.isAfterSales || reception.step === 'farewell' || reception.step === 'closing') return null
  return (
    <div className="rc-endings">
      <span className="gt-quiet">{t('reception.page.ending.title')}</span>
      <Button
        size="compact-xs"
        variant="subtle"
        data-act="not-buying"
        title={t('reception.page.ending.no')}
        onClick={() => void decide('no')}
      >
        {t('reception.outcome.notBought')}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        data-act="considering"
        title={t('reception.page.ending.thinking')}
        onClick={() => void decide('thinking')}
      >
        {t('reception.outcome.considering')}
      </Button>
    </div>
  )
}
