import { Text } from '@mantine/core'
import { may, useSeat } from '#renderer/data/session.ts'
import { useAskAgain } from '#renderer/data/use-ask-again.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { goTo } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { MarkedNick } from '#renderer/ui/marked-nick.tsx'
import { leads } from '#shared/kernel/role.ts'
import { LookGroupsForm } from './look-groups-form.tsx'

/** 双胞胎 ID (R20): customers of the whole base who may be taken for one another, and what counts as alike. */
export function LooksPanel() {
  const t = useText()
  const mayChange = may(useSeat(), leads)
  const { value: rules } = useQuery('checks.lookGroups', {})
  const { value: twins } = useQuery('checks.twins', {})
  useAskAgain(twins?.isComplete === false, 'checks.twins')
  if (!rules || !twins) return <Text className="gt-pad gt-quiet">{t('checks.page.counting')}</Text>
  const { groups, total, isComplete } = twins
  return (
    <section className="gt-pad gt-board-panel" aria-label={t('checks.page.looks')}>
      <Text className="gt-quiet">{t('checks.page.looks.about', { version: rules.unicode })}</Text>
      {mayChange && (
        <div className="gt-board-form">
          <LookGroupsForm key={rules.version} rules={rules} />
        </div>
      )}
      <h3>{total === 0 ? t('checks.page.looks.none') : t('checks.page.looks.found', { count: total })}</h3>
      {!isComplete && <Text className="gt-quiet">{t('checks.page.looks.loading')}</Text>}
      <ul>
        {groups.map((group) => (
          <li key={group[0]?.id} className="gt-board-twins">
            {group.map(({ id, nick, positions, orderCount }) => (
              <button key={id} type="button" onClick={() => goTo('customers', id)}>
                <MarkedNick nick={nick} positions={positions} />
                <small className="gt-quiet">{t('checks.page.looks.orders', { count: orderCount })}</small>
              </button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
