import { IconInfoCircle } from '@tabler/icons-react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'

/** Rules of the shop that these goods are easily misunderstood by: told before the buyer confirms (R43). */
export function PolicyNotices({ goods }: { readonly goods: string[] }) {
  const t = useText()
  const notices = useQuery('aftersales.noticesFor', { goods }).value ?? []
  if (notices.length === 0) return null
  return (
    <section aria-label={t('aftersales.notice.tell')}>
      {notices.map(({ id, topic, text }) => (
        <p key={id} className="rc-card-line">
          <IconInfoCircle size={14} aria-hidden />
          <span>
            <strong>{topic}</strong> {text}
          </span>
        </p>
      ))}
    </section>
  )
}
