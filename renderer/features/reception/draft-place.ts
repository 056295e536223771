import { knownAnswer } from '#renderer/data/use-query.ts'
import { buyerViewOf, changeBuyerView, changeField } from './reception-view.ts'

interface Reworded {
  readonly scriptId: string | null
  readonly text: string
  /** What stands in the draft is what was looked at: it is replaced. */
  readonly isDraft: boolean
}

interface Chosen {
  readonly start: number
  readonly end: number
}

/** Puts a text into the buyer's draft to be worded anew; `at`: the piece that is chosen then. */
export function rewordInDraft(id: string, { scriptId, text, isDraft }: Reworded, at: Chosen | null): void {
  const { editing } = buyerViewOf(id)
  const own = isDraft ? '' : ownWords(id)
  changeField(id, 'draft', own + text)
  const script = scriptId === null ? null : { scriptId, text }
  changeBuyerView(id, { editing: isDraft ? (editing ?? script) : script })
  const field = document.querySelector<HTMLTextAreaElement>('textarea[data-draft]')
  // Keys typed at once go there; the text stands in it a frame later.
  field?.focus()
  if (at) requestAnimationFrame(() => field?.setSelectionRange(own.length + at.start, own.length + at.end))
}

/** What the agent has written there stays before the text that comes; a script as it was put there gives way. */
function ownWords(id: string): string {
  const { fields, editing } = buyerViewOf(id)
  const typed = (fields['draft'] ?? knownAnswer('reception.get', { id })?.sealed.draft ?? '').trimEnd()
  return typed === '' || typed === editing?.text.trimEnd() ? '' : `${typed}\n`
}
