import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { isComposing } from '#renderer/ui/keys.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { focusSearch } from './focus.ts'
import { PromiseForm } from './promise-form.tsx'
import { buyerViewOf, changeBuyerView, useField } from './reception-view.ts'
import { RemarkForm } from './remark-form.tsx'

/** Ctrl+J: what was promised and until when, or a word for the colleagues. */
export function NoteSheet({ reception }: { reception: Reception }) {
  const t = useText()
  const { id } = reception
  const [kind, setKind] = useField(id, 'noteKind', 'promise')
  const leave = () => {
    // Saving takes a moment: what was opened meanwhile stays.
    if (buyerViewOf(id).sheet === 'promise') changeBuyerView(id, { sheet: null })
    focusSearch()
  }
  return (
    <section
      className="rc-sheet"
      aria-label={t('reception.page.promise.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return
        event.stopPropagation()
        leave()
      }}
    >
      <ChoiceRow
        label={t('reception.page.note.kind')}
        value={kind}
        choices={[
          { value: 'promise', label: t('reception.page.note.promise') },
          { value: 'remark', label: t('reception.page.note.remark') },
        ]}
        onChoose={setKind}
      />
      {kind === 'remark' ? (
        <RemarkForm reception={reception} onLeave={leave} />
      ) : (
        <PromiseForm reception={reception} onLeave={leave} />
      )}
    </section>
  )
}
