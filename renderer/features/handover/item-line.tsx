import { IconBellRinging, IconHeadset, IconLifebuoy, IconPinned } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import type { ItemKind, OpenItem } from '#shared/handover/handover-note.ts'
import { openItemPlace } from './open-place.ts'

const kindIcons: Readonly<Record<ItemKind, typeof IconPinned>> = {
  reception: IconHeadset,
  followUp: IconBellRinging,
  promise: IconPinned,
  ticket: IconLifebuoy,
}

interface Props {
  readonly item: OpenItem
  readonly children?: ReactNode
  readonly mark?: ReactNode
  /** What is known of it besides; nothing left to do is shown quietly. */
  readonly isDone?: boolean
}

/** One open thing in two lines: whose, what, what is next, until when. The buyer's name leads there. */
export function ItemLine({ item, children, mark, isDone = false }: Props) {
  const t = useText()
  const Icon = kindIcons[item.kind]
  return (
    <li className="ho-item" data-row data-done={isDone || undefined}>
      <span className="ho-item-kind">
        <Icon size={14} aria-hidden />
        {t(kindWords(item))}
      </span>
      <span className="ho-item-who">
        <button type="button" className="ho-link" onClick={() => openItemPlace(item)}>
          {item.buyerNick || t('aftersales.noBuyer')}
        </button>
        <span className="gt-quiet">{t(`shell.platform.${item.platform}`)}</span>
        {mark}
      </span>
      <span className="ho-item-due">{item.dueAt !== null && !isDone && <DueMark dueAt={item.dueAt} />}</span>
      <span className="ho-item-act">{children}</span>
      <span className="ho-item-what">
        {item.summary !== '' && <span>{item.summary}</span>}
        {!isDone && <span className="gt-quiet">{nextOf(item, t)}</span>}
      </span>
    </li>
  )
}

export function kindWords({ kind, about }: Pick<OpenItem, 'kind' | 'about'>): string {
  return about === undefined ? `handover.kind.${kind}` : `aftersales.kind.${about}`
}

function nextOf({ kind, step, next = '' }: OpenItem, t: ReturnType<typeof useText>): string {
  if (kind === 'ticket') return next === '' ? '' : t('aftersales.nextIs', { next: t(`aftersales.next.${next}`) })
  return t(`handover.page.next.${kind}`, { step: step === null ? '' : t(`scripts.step.${step}`) })
}
