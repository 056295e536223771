import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { PlatformField } from '#renderer/ui/platform-field.tsx'
import { dayMs, dayOf, startOfDay } from '#shared/kernel/time.ts'
import { useLogs } from './logs-view.ts'

/** Which talks are listed. `shownDay`: the day that is, when nobody chose one. */
export function LogsFilter({ shownDay }: { readonly shownDay: string | null }) {
  const t = useText()
  const { day, buyerNick, platform, account } = useLogs()
  const accounts = useQuery('inspection.accounts', {}).value ?? []
  const step = (days: number) => {
    if (shownDay !== null) useLogs.setState({ day: dayOf(startOfDay(shownDay) + days * dayMs) })
  }
  return (
    <div className="lg-filter">
      <Button variant="default" aria-label={t('inspection.logs.dayBefore')} onClick={() => step(-1)}>
        <IconChevronLeft size={14} aria-hidden />
      </Button>
      <LineField
        type="date"
        label={t('inspection.logs.ofDay')}
        value={day ?? shownDay ?? ''}
        onText={(next) => useLogs.setState({ day: next || null })}
      />
      <Button variant="default" aria-label={t('inspection.logs.dayAfter')} onClick={() => step(1)}>
        <IconChevronRight size={14} aria-hidden />
      </Button>
      <LineField
        label={t('inspection.logs.buyer')}
        placeholder={t('inspection.logs.buyer')}
        maxLength={60}
        value={buyerNick}
        onText={(next) => useLogs.setState({ buyerNick: next, day: null })}
      />
      <PickField
        label={t('inspection.logs.account')}
        placeholder={t('inspection.logs.allAccounts')}
        values={[...new Set(accounts.map((one) => one.account))]}
        wordsOf={(name) => name}
        value={account}
        onPick={(next) => useLogs.setState({ account: next })}
        onClear={() => useLogs.setState({ account: null })}
      />
      <PlatformField
        label={t('inspection.logs.platform')}
        placeholder={t('inspection.logs.allPlatforms')}
        value={platform}
        onPick={(next) => useLogs.setState({ platform: next })}
        onClear={() => useLogs.setState({ platform: null })}
      />
    </div>
  )
}
