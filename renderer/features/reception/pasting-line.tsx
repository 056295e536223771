import { Button } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import { useText } from '#renderer/text/use-text.ts'
import { KeptPicture } from '#renderer/ui/kept-picture.tsx'
import { copyNextMessage } from './copy.ts'
import { focusSearch } from './focus.ts'
import { useBuyerView } from './reception-view.ts'

/** Several parts: the first is on the clipboard, the next, which stands here, waits for one more press of the copy key. */
export function PastingLine({ id }: { id: string }) {
  const t = useText()
  const { pasting } = useBuyerView(id)
  if (!pasting) return null
  const { messages, pictures, next } = pasting
  const picture = pictures[next - messages.length]
  return (
    <div className="rc-pasting" role="status">
      <IconMessages size={15} aria-hidden />
      {picture === undefined ? (
        <span className="gt-cut">{messages[next]}</span>
      ) : (
        <span className="gt-cut">
          <KeptPicture id={picture} label={t('scripts.page.picture', { at: next - messages.length + 1 })} />
        </span>
      )}
      <Button
        size="compact-xs"
        data-act="next-message"
        onClick={() => {
          void copyNextMessage(id)
          focusSearch()
        }}
      >
        {t('reception.page.pasting.next', { next: next + 1, count: messages.length + pictures.length })}
      </Button>
    </div>
  )
}
