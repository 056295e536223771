import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { dropHeld } from '#renderer/outgoing/held-copies.ts'
import { HeldCopyBox } from '#renderer/outgoing/held-copy-box.tsx'
import { useText } from '#renderer/text/use-text.ts'
import { onCtrlEnter } from '#renderer/ui/enter-keys.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { ReviewView } from '#shared/reviews/contract.ts'
import { lettersMissing } from '#shared/reviews/reply-length.ts'
import { actOn } from './act.ts'
import { ReplyNotes } from './reply-notes.tsx'
import { chooseReview, typeReply, useReviews } from './reviews-view.ts'
import { useCopyReply } from './use-copy-reply.ts'
import { useKeptDraft } from './use-kept-draft.ts'

/** Nobody wants to be corrected in the middle of a word. */
const pauseMs = 600

/** The public reply (R44): drafted, looked at, copied; that it is published the agent says. */
export function ReplyDesk({ view }: { readonly view: ReviewView }) {
  const t = useText()
  const { id, rating, replyDraft, replyPublishedAt, repliedByName } = view
  const text = useReviews((state) => state.drafts[id]) ?? replyDraft
  const setText = (typed: string) => typeReply(id, typed)
  const keep = useKeptDraft(view, text)
  const field = useRef<HTMLTextAreaElement>(null)
  const [rested] = useDebouncedValue(text, pauseMs)
  const told = useQuery('reviews.checkReply', rested.trim() === '' ? null : { id, text: rested }).value
  const place = `review ${id}`
  const copying = useCopyReply({ view, place, onText: setText, onCopied: keep, field })
  const publishing = useSending('reviews', async () =>
    text.trim() === '' ? t('reviews.needsReply') : actOn(view, { do: 'published', text }),
  )
  // What was wrong with other words than these is told no more.
  const [tried, setTried] = useState('')
  const problem = tried === text ? (copying.problem ?? publishing.problem) : null
  const send = (act: () => Promise<unknown>) => {
    setTried(text)
    // It stays open though a published one leaves the list.
    chooseReview(id)
    void act()
  }
  const looked = rested === text ? told : undefined
  const found = (copying.found?.text === text ? copying.found.found : looked) ?? []
  const copy = () => copying.copy(text)
  const missing = lettersMissing(rating, text)
  return (
    <div className="rv-reply">
      <div className="rv-draft">
        <TextField
          ref={field}
          isTitled
          label={t('reviews.reply')}
          placeholder={t('reviews.reply.hint')}
          minRows={4}
          maxRows={12}
          maxLength={2_000}
          value={text}
          onText={setText}
          onKeyDown={onCtrlEnter(() => send(copy))}
          onBlur={keep}
        />
        {found.length > 0 && (
          <div className="rv-found" role="status">
            <strong>{t('reviews.found')}</strong>
            <ul>
              {found.map(({ kind, start, end }) => (
                <li key={start}>
                  {t(`reviews.found.${kind}`)} <q>{text.slice(start, end)}</q>
                </li>
              ))}
            </ul>
          </div>
        )}
        {missing > 0 && text.trim() !== '' && <p className="rv-short">{t('reviews.short', { count: missing })}</p>}
        <div className="as-line">
          <Button variant={replyPublishedAt === null ? 'filled' : 'default'} onClick={() => send(copy)}>
            {t('reviews.copy')}
          </Button>
          <Button variant="default" loading={publishing.isSending} onClick={() => send(publishing.start)}>
            {t('reviews.publish')}
          </Button>
          <span className="gt-quiet" role="status">
            {copying.told}
          </span>
          {replyPublishedAt !== null && (
            <span className="gt-quiet">
              {t('reviews.published', { name: repliedByName, at: formatInstant(replyPublishedAt).slice(5, 16) })}
            </span>
          )}
        </div>
        <ProblemLine problem={problem} />
        <HeldCopyBox place={place} onLeave={() => dropHeld(place)} />
      </div>
      <ReplyNotes />
    </div>
  )
}
