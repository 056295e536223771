import { buyerViewOf, changeBuyerView, changeField } from './reception-view.ts'

/** Puts a text into the buyer's draft to be worded anew; `at`: the piece that is chosen then. */
export function rewordInDraft(
  id: string,
  { scriptId, text }: { readonly scriptId: string | null; readonly text: string },
  at: { readonly start: number; readonly end: number } | null,
): void {
  const { editing } = buyerViewOf(id)
  changeField(id, 'draft', text)
  changeBuyerView(id, { editing: editing ?? (scriptId === null ? null : { scriptId, text }) })
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLTextAreaElement>('textarea[data-draft]')
    field?.focus()
    if (field && at) field.setSelectionRange(at.start, at.end)
  })
}
