import { createOwn } from '#renderer/data/own-view.ts'
import type { Script, ScriptStep, Shelf } from '#shared/scripts/script.ts'
import type { ScriptForm } from './script-form.ts'

export const shownChoices = ['approved', 'draft', 'retired', 'all', 'mine'] as const
export type Shown = (typeof shownChoices)[number]

export type Tab = 'library' | 'shared' | 'peers' | 'duplicates' | 'files'

/** Where in the tree somebody stands; all null: the whole library. */
export interface LibraryPlace {
  readonly shelf: Shelf | null
  readonly step: ScriptStep | null
  readonly category: string | null
}

export const everywhere: LibraryPlace = { shelf: null, step: null, category: null }

/** Text not saved yet. It outlives the editor: looking at another script must not cost it. */
export interface Edit {
  readonly form: ScriptForm
  /** The script as it stood when it was changed; null for a new one. */
  readonly base: Script | null
}

/** The editor's place for a script that has no id yet. */
export const newScript = 'new'

interface ScriptsView {
  readonly tab: Tab
  readonly place: LibraryPlace
  readonly shown: Shown
  readonly text: string
  /** An id, `newScript`, or nothing. */
  readonly openId: string | null
  /** The script that was saved last and stands as it was saved. */
  readonly savedId: string | null
  /** By id of the script, or `newScript`. */
  readonly edits: Readonly<Record<string, Edit>>
}

export const useScriptsView = createOwn<ScriptsView>(() => ({
  tab: 'library',
  place: everywhere,
  shown: 'approved',
  text: '',
  openId: null,
  savedId: null,
  edits: {},
}))

export function keepEdit(key: string, edit: Edit): void {
  useScriptsView.setState(({ edits }) => ({ edits: { ...edits, [key]: edit } }))
}

export function dropEdit(key: string): void {
  useScriptsView.setState(({ edits }) => {
    const { [key]: _dropped, ...rest } = edits
    return { edits: rest }
  })
}

export function openScript(openId: string | null): void {
  useScriptsView.setState({ openId })
}

/** From another tab: the library with this script open, whatever was looked for there. */
export function showInLibrary(id: string): void {
  useScriptsView.setState({ tab: 'library', place: everywhere, shown: 'all', text: '', openId: id })
}
