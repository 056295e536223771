import { useEffect, useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import type { Script } from '#shared/scripts/script.ts'
import { contentOf, firstMissing, formOf, type ScriptForm, sentOf } from './script-form.ts'
import { dropEdit, type Edit, keepEdit, newScript, openScript, useScriptsView } from './scripts-view.ts'

export interface ScriptEdit {
  readonly form: ScriptForm
  readonly isDirty: boolean
  /** The script as a colleague changed it meanwhile; null when nobody did. */
  readonly theirs: Script | null
  readonly problem: string | null
  readonly isSaved: boolean
  change(next: Partial<ScriptForm>): void
  save(more?: Partial<ScriptForm>): Promise<void>
  discard(): void
  /** Own text is to replace what the colleague wrote. */
  keepMine(): void
  tell(problem: string | null): void
}

interface Edited {
  /** Null: a new script. */
  readonly row: Script | null
  /** What the fields hold as long as nothing was typed. */
  readonly first: ScriptForm
}

/** One script being changed. What was typed stays until it is saved or thrown away by hand. */
export function useScriptEdit({ row, first }: Edited): ScriptEdit {
  const t = useText()
  const failureText = useFailureText('scripts')
  const key = row?.id ?? newScript
  const edit = useScriptsView((state) => state.edits[key])
  const savedId = useScriptsView((state) => state.savedId)
  const [problem, setProblem] = useState<string | null>(null)
  const [savedAs, setSavedAs] = useState<number | null>(null)
  const form = edit?.form ?? first
  const isDirty = edit !== undefined && contentOf(form) !== contentOf(first)
  const theirs = isDirty && row && hasMoved(edit, row) ? row : null

  useDropSame(key)
  const isArrived = savedAs !== null && row !== null && row.version >= savedAs
  useEffect(() => {
    if (!isArrived || !row) return
    setSavedAs(null)
    if (isDirty && edit) keepEdit(key, { ...edit, base: row })
    else dropEdit(key)
  }, [isArrived, row, isDirty, edit, key])

  function change(next: Partial<ScriptForm>): void {
    setProblem(null)
    useScriptsView.setState({ savedId: null })
    keepEdit(key, { form: { ...form, ...next }, base: isDirty && edit ? edit.base : row })
  }

  async function save(more: Partial<ScriptForm> = {}): Promise<void> {
    const sent = { ...form, ...more }
    const missing = theirs ? 'conflictFirst' : firstMissing(sent)
    if (missing) return setProblem(t(`scripts.page.${missing}`))
    const result = await runCommand('scripts.save', sentOf(sent, row?.id ?? null, row?.version ?? null))
    if (!result.ok) return setProblem(failureText(result.failure))
    setProblem(null)
    useScriptsView.setState({ savedId: result.value.id })
    if (row) return setSavedAs(result.value.version)
    dropEdit(key)
    openScript(result.value.id)
  }

  return {
    form,
    isDirty,
    theirs,
    problem,
    isSaved: row !== null && !isDirty && savedId === row.id,
    change,
    save,
    discard() {
      setProblem(null)
      dropEdit(key)
    },
    keepMine: () => keepEdit(key, { form, base: row }),
    tell: setProblem,
  }
}

/** The words changed since the edit began. A colleague copying the script only counts up, which is no conflict. */
function hasMoved({ base }: Edit, row: Script): boolean {
  return base !== null && contentOf(formOf(base)) !== contentOf(formOf(row))
}

/** An edit that was typed back to where it began is none when the script is opened again. */
function useDropSame(key: string): void {
  useEffect(() => {
    const edit = useScriptsView.getState().edits[key]
    if (edit?.base && contentOf(edit.form) === contentOf(formOf(edit.base))) dropEdit(key)
  }, [key])
}
