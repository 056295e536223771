import { IconLayoutSidebarRightCollapse, IconLock } from '@tabler/icons-react'
import { leaveSeat } from '#renderer/data/leave-seat.ts'
import { may, useSeat } from '#renderer/data/session.ts'
import { pageNames } from '#renderer/page-names.ts'
import { routes } from '#renderer/routes.tsx'
import { useText } from '#renderer/text/use-text.ts'
import { useLayout } from './layout.ts'
import { goTo, useNavigation } from './navigation.ts'
import { useRailCounts } from './rail-counts.ts'

/** Left rail (ux 2): each page with the count of what waits there. What a role may not use is not shown. */
export function Rail() {
  const t = useText()
  const seat = useSeat()
  const page = useNavigation((state) => state.page)
  const counts = useRailCounts()
  const { set: setLayout, onTop } = useLayout()
  return (
    <nav className="gt-rail" aria-label={t('shell.rail')}>
      {pageNames
        .filter((name) => may(seat, routes[name].roles))
        .map((name) => {
          const Icon = routes[name].icon
          const count = counts[name] ?? 0
          return (
            <button
              key={name}
              type="button"
              className="gt-rail-item"
              aria-current={name === page ? 'page' : undefined}
              onClick={() => goTo(name)}
            >
              <Icon size={17} aria-hidden />
              <span>{t(`shell.page.${name}`)}</span>
              {count > 0 && <span className="gt-rail-count">{count}</span>}
            </button>
          )
        })}
      <div className="gt-rail-foot">
        <button type="button" className="gt-rail-item" onClick={() => void setLayout('dock', onTop)}>
          <IconLayoutSidebarRightCollapse size={17} aria-hidden />
          <span>{t('shell.dock')}</span>
        </button>
        <button type="button" className="gt-rail-item" onClick={() => void leaveSeat('staff.lock')}>
          <IconLock size={17} aria-hidden />
          <span>{t('shell.lock.now')}</span>
        </button>
      </div>
    </nav>
  )
}
