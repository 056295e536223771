import { ActionIcon, Badge, Menu } from '@mantine/core'
import {
  IconArrowsExchange,
  IconKeyboard,
  IconLayoutSidebarRight,
  IconLock,
  IconLogout,
  IconPin,
  IconPinFilled,
  IconSearch,
  IconUser,
} from '@tabler/icons-react'
import { leaveSeat } from '#renderer/data/leave-seat.ts'
import { useSeat } from '#renderer/data/session.ts'
import { useNow } from '#renderer/data/use-now.ts'
import { useText } from '#renderer/text/use-text.ts'
import { shiftAt } from '#shared/roster/shift.ts'
import { endShift } from './end-shift.ts'
import { useLayers } from './layers.ts'
import { useLayout } from './layout.ts'
import { useNavigation } from './navigation.ts'

/** Who, where, which shift; and the way to the palette, the keys and out. */
export function TopBar() {
  const t = useText()
  const seat = useSeat()
  const page = useNavigation((state) => state.page)
  const { layout, onTop, set } = useLayout()
  const open = useLayers((state) => state.open)
  const { onDuty } = shiftAt(useNow())
  const isDock = layout === 'dock'
  return (
    <header className="gt-top">
      {!isDock && <strong>{t(`shell.page.${page}`)}</strong>}
      <span className="gt-top-who">
        {!isDock && `${seat?.shop?.name} · `}
        {seat?.person?.name}
        {onDuty.map((shift) => ` · ${t(`shell.shift.${shift}`)}`).join('')}
      </span>
      {seat?.shop?.isSample && <Badge variant="light">{t('shell.sampleShop')}</Badge>}
      <span className="gt-spread" />
      <ActionIcon variant="subtle" aria-label={t('palette.open')} onClick={() => open('palette')}>
        <IconSearch size={16} />
      </ActionIcon>
      {isDock && (
        <ActionIcon
          variant="subtle"
          aria-label={t(onTop ? 'shell.unpin' : 'shell.pin')}
          onClick={() => void set('dock', !onTop)}
        >
          {onTop ? <IconPinFilled size={16} /> : <IconPin size={16} />}
        </ActionIcon>
      )}
      <Menu transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={t('shell.menu')}>
            <IconUser size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconLayoutSidebarRight size={14} />}
            onClick={() => void set(isDock ? 'workbench' : 'dock', onTop)}
          >
            {t(isDock ? 'shell.workbench' : 'shell.dock')}
          </Menu.Item>
          <Menu.Item leftSection={<IconKeyboard size={14} />} onClick={() => open('keys')}>
            {t('keys.title')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowsExchange size={14} />} onClick={endShift}>
            {t('shell.endShift')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLock size={14} />} onClick={() => void leaveSeat('staff.lock')}>
            {t('shell.lock.now')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={14} />} onClick={() => void leaveSeat('staff.signOut')}>
            {t('shell.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </header>
  )
}
