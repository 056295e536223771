import { Button } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import { useText } from '#renderer/text/use-text.ts'
import { copyNextMessage } from './copy.ts'
import { focusSearch } from './focus.ts'
import { useBuyerView } from './reception-view.ts'

/** Several messages: the first is on the clipboard, the next waits for one more press of the copy key. */
export function PastingLine({ id }: { id: string }) {
  const t = useText()
  const { pasting } = useBuyerView(id)
  if (!pasting) return null
  const values = { next: pasting.next + 1, count: pasting.messages.length }
  return (
    <div className="rc-pasting">
      <IconMessages size={15} aria-hidden />
      <span className="rc-cut">{pasting.messages[pasting.next]}</span>
      <Button
        size="compact-xs"
        data-act="next-message"
        onClick={() => {
          void copyNextMessage(id)
          focusSearch()
        }}
      >
        {t('reception.page.pasting.next', values)}
      </Button>
    </div>
  )
}
