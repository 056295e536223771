import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useSeat } from '#renderer/data/session.ts'
import { now } from '#renderer/data/store-client.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { isComposing } from '#renderer/ui/keys.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import type { FoundScript } from '#shared/scripts/script.ts'
import { valuesOf } from '#shared/scripts/values-of.ts'
import { readMessage } from '#shared/scripts/variables.ts'
import type { Practice } from '#shared/training/practice.ts'
import { sayDraft, usePracticeView } from './practice-view.ts'

/** Scripts offered below the search; Enter takes the first. */
const offered = 6

/** The answer, typed or taken from the scripts. A blank that nobody filled never leaves. */
export function AnswerField({ practice: { dialogue } }: { practice: Practice }) {
  const t = useText()
  const seat = useSeat()
  const draft = usePracticeView((state) => state.draft)
  const [query, setQuery] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const found = useLast(useQuery('scripts.search', { query, step: null, platform: dialogue.platform }).value)
  const scripts = (query.trim() === '' ? [] : (found?.rows ?? [])).slice(0, offered).map(({ script }) => script)
  const values = valuesOf({
    buyerNick: dialogue.nick,
    shopName: seat?.shop?.name ?? null,
    agentName: seat?.person?.name ?? null,
    order: null,
  })
  const hasBlank = draft.includes('____')

  function take(script: FoundScript): void {
    const text = script.messages
      .map((message) =>
        readMessage(message)
          .pieces.map((piece) => (piece.kind === 'words' ? piece.text : (values[piece.name] ?? '____')))
          .join(''),
      )
      .join('\n')
    usePracticeView.setState({ draft: text, draftStep: script.step })
    field.current?.focus()
  }

  function say(): void {
    if (draft.trim() === '' || hasBlank) return
    sayDraft(now())
    field.current?.focus()
  }

  return (
    <div className="tr-answer">
      <LineField
        label={t('training.search')}
        value={query}
        onText={setQuery}
        onKeyDown={(event) => {
          const [first] = scripts
          if (event.key !== 'Enter' || isComposing(event.nativeEvent) || !first) return
          event.preventDefault()
          take(first)
        }}
      />
      {scripts.length > 0 && (
        <ul className="tr-scripts">
          {scripts.map((script) => (
            <li key={script.id}>
              <Button variant="subtle" size="compact-sm" className="tr-script" onClick={() => take(script)}>
                <b className="tr-title">{script.title}</b>
                <span className="gt-quiet">{script.messages[0]}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TextField
        ref={field}
        data-autofocus
        autoFocus
        minRows={2}
        maxRows={6}
        label={t('training.answer')}
        placeholder={t('training.answerHint')}
        error={hasBlank ? t('training.blank') : undefined}
        value={draft}
        onText={(text) => usePracticeView.setState({ draft: text })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent)) return
          event.preventDefault()
          say()
        }}
      />
      <Button onClick={say} disabled={draft.trim() === '' || hasBlank}>
        {t('training.say')}
      </Button>
    </div>
  )
}
