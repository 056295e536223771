import { Button, Textarea } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { saveBeforeLeaving } from '#renderer/data/leave-seat.ts'
import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { DraftHints } from '#renderer/outgoing/draft-hints.tsx'
import { dropHeld } from '#renderer/outgoing/held-copies.ts'
import { useText } from '#renderer/text/use-text.ts'
import { isComposing } from '#renderer/ui/keys.ts'
import { secondMs } from '#shared/kernel/time.ts'
import { momentOfTalk } from '#shared/reception/moment-of-talk.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { fillVariables } from '#shared/scripts/fill-variables.ts'
import type { VariableValues } from '#shared/scripts/variables.ts'
import { copyToBuyer } from './copy.ts'
import { focusSearch } from './focus.ts'
import { hasOpenDoubt } from './open-doubt.ts'
import { buyerViewOf, changeBuyerView, useBuyerView, useField } from './reception-view.ts'
import { typedAfter } from './typed-after.ts'

const saveAfterMs = 0.8 * secondMs

/** Own words, or a script being reworded. The text stays with this buyer, also over a restart (ux 3). */
export function DraftField({ reception, values }: { reception: Reception; values: VariableValues }) {
  const t = useText()
  const { id } = reception
  const { editing } = useBuyerView(id)
  const [text, setText] = useField(id, 'draft', reception.sealed.draft)
  useSavedDraft(id, text, reception.sealed.draft)

  async function copy(): Promise<void> {
    if (text.trim() === '') return
    const filled = fillVariables([text.trim()], values)
    if (!filled.ok) {
      changeBuyerView(id, { note: { kind: 'refused', failure: { code: 'variable_unfilled' } } })
      return
    }
    const edited = editing !== null && editing.text !== text
    await copyToBuyer(id, {
      ...{ scriptId: editing?.scriptId ?? null, title: null, messages: filled.value, edited, isDraft: true },
      answersDoubt: hasOpenDoubt(reception),
      onCopied() {
        setText(typedAfter(text, buyerViewOf(id).fields['draft'] ?? ''))
        changeBuyerView(id, { editing: null })
        focusSearch()
      },
    })
  }

  return (
    <>
      <div className="rc-draft">
        <Textarea
          className="rc-grow rc-growing"
          rows={1}
          data-draft
          maxLength={4_000}
          aria-label={t('reception.page.draft.label')}
          placeholder={t('reception.page.draft.placeholder')}
          value={text}
          onChange={({ currentTarget: { value } }) => {
            setText(value)
            // What was held is not wanted any more.
            if (value.trim() === '') dropHeld(id)
          }}
          onKeyDown={(event) => {
            if (isComposing(event.nativeEvent)) return
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault()
              void copy()
            }
            if (event.key === 'Escape') focusSearch()
          }}
        />
        {text.trim() !== '' && (
          <Button onClick={() => void copy()} title="Ctrl+Enter">
            {t('reception.page.copy')}
          </Button>
        )}
      </div>
      <DraftHints place={id} text={text} moment={momentOfTalk(reception, now())} onReplace={setText} />
    </>
  )
}

/** Saves a moment after the last key, and at once when the buyer or the desk is left. */
function useSavedDraft(id: string, text: string, saved: string): void {
  const newest = useRef({ text, saved })
  newest.current = { text, saved }
  useEffect(() => {
    if (text === saved) return
    const timer = setTimeout(() => void runCommand('reception.saveDraft', { id, text }), saveAfterMs)
    return () => clearTimeout(timer)
  }, [id, text, saved])
  useEffect(() => {
    const save = async () => {
      const left = newest.current
      if (left.text !== left.saved) await runCommand('reception.saveDraft', { id, text: left.text })
    }
    const forget = saveBeforeLeaving(save)
    return () => {
      forget()
      void save()
    }
  }, [id])
}
