import { useMemo } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { ScrollPlace } from '#renderer/ui/scroll-place.tsx'
import type { UnknownLine } from '#shared/chat/message.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'

const mostLines = 50
const mostLettersOfLine = 300

/** Lines nobody could read, with their numbers. With a chat that is taken over they are kept too. */
export function PasteUnknown({ lines, isKept }: { lines: readonly UnknownLine[]; isKept: boolean }) {
  const t = useText()
  const shown = useMemo(
    () => lines.slice(0, mostLines).map(({ line, text }) => [line, maskPersonal(text.slice(0, mostLettersOfLine))]),
    [lines],
  )
  if (lines.length === 0) return null
  const words = t(isKept ? 'chat.page.unknown' : 'chat.page.unknownLines', { count: lines.length })
  return (
    <ScrollPlace className="rc-unknown" label={words}>
      <p>{words}</p>
      <ol>
        {shown.map(([line, text]) => (
          <li key={line}>
            <span className="gt-quiet">{t('chat.page.line', { line: line ?? 0 })}</span>
            <span dir="auto">{text}</span>
          </li>
        ))}
      </ol>
      {lines.length > mostLines && (
        <p className="gt-quiet">{t('chat.page.more', { count: lines.length - mostLines })}</p>
      )}
    </ScrollPlace>
  )
}
