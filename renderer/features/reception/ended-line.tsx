import { IconCheck } from '@tabler/icons-react'
import { useText } from '#renderer/text/use-text.ts'
import type { Ended } from './reception-view.ts'

/** The page has turned to the next buyer: whose reception ended, and whose goodbye is still to be pasted. */
export function EndedLine({ ended: { nick, isCopied } }: { ended: Ended }) {
  const t = useText()
  return (
    <p className="rc-note" role="status" data-kind="ended">
      <IconCheck size={14} aria-hidden />
      <span>{t(isCopied ? 'reception.page.ended.copied' : 'reception.page.ended', { nick })}</span>
    </p>
  )
}
