import { Button } from '@mantine/core'
import { IconMessageReport, IconPackageExport, IconShoppingCartOff, IconSpeakerphone } from '@tabler/icons-react'
import { useText } from '#renderer/text/use-text.ts'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import type { HandoverNote } from '#shared/handover/handover-note.ts'
import type { ShiftNotice } from '#shared/handover/notice.ts'
import { formatInstant } from '#shared/kernel/time.ts'

const icons = { stock: IconShoppingCartOff, promo: IconSpeakerphone, team: IconMessageReport } as const

type Notice = Pick<ShiftNotice, 'id' | 'kind' | 'text' | 'addedBy'> & {
  /** Absent: nobody is asked. */
  readonly isSeen?: boolean
}

interface Props {
  readonly notices: readonly Notice[]
  readonly nameOf: (personId: string | null) => string
  /** Absent: they are only read. */
  readonly onEnd?: (notice: Notice) => void
  readonly onRead?: (notice: Notice) => void
}

/** 缺货与活动: what every shift tells buyers, until somebody ends it. */
export function NoticeList({ notices, nameOf, onEnd, onRead }: Props) {
  const t = useText()
  if (notices.length === 0) return null
  return (
    <section className="ho-group" aria-label={t('handover.page.group.notices')}>
      <h4>
        {t('handover.page.group.notices')} <span className="gt-quiet">{notices.length}</span>
      </h4>
      <ul className="ho-items">
        {notices.map((notice) => {
          const Icon = icons[notice.kind]
          return (
            <li key={notice.id} className="ho-item ho-notice" data-row>
              <span className="ho-item-kind">
                <Icon size={14} aria-hidden />
                {t(`handover.notice.${notice.kind}`)}
              </span>
              <span className="ho-item-who">{notice.text}</span>
              <span className="gt-quiet">{nameOf(notice.addedBy)}</span>
              <span className="ho-item-act">
                {onRead && notice.isSeen === false && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={t('handover.page.readOf', { text: notice.text })}
                    onClick={() => onRead(notice)}
                  >
                    {t('handover.page.markRead')}
                  </Button>
                )}
                {onEnd && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={t('handover.page.endOf', { text: notice.text })}
                    onClick={() => onEnd(notice)}
                  >
                    {t('handover.page.end')}
                  </Button>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** How many orders must leave before anybody is back (R34). */
export function DispatchLine({ due }: { readonly due: NonNullable<HandoverNote['dispatch']> | null }) {
  const t = useText()
  if (due === null) return null
  return (
    <p className="ho-dispatch">
      <IconPackageExport size={14} aria-hidden />
      <span>{t('handover.page.dispatch', { count: due.count, until: formatInstant(due.until).slice(5, 16) })}</span>
      <DueMark dueAt={due.firstAt} />
    </p>
  )
}
