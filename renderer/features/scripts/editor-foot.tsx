import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { mayLead } from '#shared/scripts/save-rules.ts'
import type { Script } from '#shared/scripts/script.ts'
import { isOwn } from '#shared/scripts/shelf.ts'
import type { Writer } from './new-script.tsx'
import { removeDraft } from './remove-draft.tsx'
import { ScriptUses } from './script-uses.tsx'
import type { ScriptEdit } from './use-script-edit.ts'

interface Props {
  readonly edit: ScriptEdit
  readonly person: Writer
  readonly row: Script | null
  readonly onLeave: () => void
}

/** State, saving, and the ways out: supervisors approve and retire, writers take back their drafts. */
export function EditorFoot({ edit, person, row, onLeave }: Props) {
  const t = useText()
  const failureText = useFailureText('scripts')
  const isLead = mayLead(person.role)
  const { form, isDirty, isSaved } = edit
  const mayRetire = row !== null && (isLead || isOwn(row, person.id))

  async function retire({ id, version }: Script): Promise<void> {
    const result = await runCommand('scripts.retire', { id, expected: version })
    edit.tell(result.ok ? null : failureText(result.failure))
  }

  async function remove(script: Script): Promise<void> {
    const failure = await removeDraft(script, t)
    if (failure) edit.tell(failureText(failure))
  }

  return (
    <footer className="sc-foot">
      {isLead && form.shelf !== 'mine' && (
        <ChoiceRow
          label={t('scripts.page.status')}
          value={form.status === 'retired' ? null : form.status}
          onChoose={(status) => edit.change({ status })}
          choices={(['approved', 'draft'] as const).map((one) => ({ value: one, label: t(`scripts.status.${one}`) }))}
        />
      )}
      {!isLead && form.shelf !== 'mine' && <span className="gt-quiet">{t('scripts.page.draftOnly')}</span>}
      {row && <ScriptUses script={row} />}
      <span className="gt-spread" />
      {isSaved && (
        <span className="sc-saved" role="status">
          <IconCheck size={14} aria-hidden />
          {t('shell.saved')}
        </span>
      )}
      {row?.status === 'draft' && (
        <Button variant="default" onClick={() => void remove(row)}>
          {t('scripts.page.remove')}
        </Button>
      )}
      {row?.status === 'approved' && mayRetire && !isDirty && (
        <Button variant="default" onClick={() => void retire(row)}>
          {t('scripts.page.retire')}
        </Button>
      )}
      {row?.status === 'retired' && mayRetire && !isDirty && (
        <Button variant="default" onClick={() => void edit.save({ status: 'approved' })}>
          {t('scripts.page.restore')}
        </Button>
      )}
      {(isDirty || !row) && (
        <Button variant="default" onClick={onLeave}>
          {t('scripts.page.discard')}
        </Button>
      )}
      <Button type="submit" disabled={!isDirty && row !== null}>
        {t('scripts.page.save')}
      </Button>
    </footer>
  )
}
