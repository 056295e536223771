import { Button } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { wordOf } from '../sheet/form-words.ts'
import { CauseEditor } from './cause-editor.tsx'
import { changed, contentOf, draftOf, type FormDraft, freeId } from './form-draft.ts'
import { GroupEditor } from './group-editor.tsx'

interface Props {
  readonly form: Value<'inspection.scoreForms'>[number]
  /** A form of its own that begins as this one. */
  readonly isNew: boolean
  readonly onDone: () => void
}

/** Writes the next version of a form, or a new form. */
export function FormEditor({ form, isNew, onDone }: Props) {
  const t = useText()
  const [draft, setDraft] = useState<FormDraft>(() => {
    const first = draftOf(form.content, (thing) => wordOf(t, thing, form.isBuiltIn))
    return isNew ? { ...first, name: '' } : first
  })
  const change = (next: (draft: FormDraft) => Partial<FormDraft>) =>
    setDraft((before) => ({ ...before, ...next(before) }))

  async function save() {
    const content = contentOf(draft)
    if (!content) return t('scorecards.forms.needs')
    const of = isNew ? { lineId: null, seen: 0 } : { lineId: form.lineId, seen: form.number }
    return runCommand('inspection.saveScoreForm', { ...of, content })
  }

  const addGroup = () =>
    change((before) => {
      const id = freeId(before)
      return { groups: [...before.groups, { id, name: '', weight: '10', items: [newItem(`${id}a`)] }] }
    })

  return (
    <div className="qc-page">
      <OpenedForm domain="inspection" onSend={save} onDone={onDone}>
        <LineField
          autoFocus
          className="gt-wide"
          isTitled
          label={t('scorecards.forms.name')}
          maxLength={40}
          value={draft.name}
          onText={(name) => change(() => ({ name }))}
        />
        <div className="gt-wide qc-editor">
          {draft.groups.map((group) => (
            <GroupEditor
              key={group.id}
              group={group}
              onChange={(next) => change(({ groups }) => ({ groups: changed(groups, group.id, next) }))}
              onAdd={() =>
                change((before) => ({
                  groups: changed(before.groups, group.id, { items: [...group.items, newItem(freeId(before))] }),
                }))
              }
            />
          ))}
          <Button size="compact-xs" variant="default" onClick={addGroup}>
            {t('scorecards.forms.addGroup')}
          </Button>
          <CauseEditor
            causes={draft.causes}
            onChange={(causes) => change(() => ({ causes }))}
            newId={() => freeId(draft)}
          />
        </div>
      </OpenedForm>
    </div>
  )
}

function newItem(id: string) {
  return { id, name: '', weight: '1', most: '2', isFatal: false, mayBeMissing: true }
}
