import { fail, ok } from '#shared/kernel/result.ts'
import { pickerRows, type scriptsContract } from '#shared/scripts/contract.ts'
import { isOwnDraft, mayLead } from '#shared/scripts/save-rules.ts'
import type { FoundScript, Script } from '#shared/scripts/script.ts'
import { isVisibleTo } from '#shared/scripts/shelf.ts'
import { remove } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { duplicates, mergeDuplicate } from './duplicates.ts'
import { exportFile } from './export-file.ts'
import { importPreview, importRun } from './import-file.ts'
import { imports, importUndo } from './import-undo.ts'
import { countCategories, libraryPage } from './library-page.ts'
import { adoptPeer, peers, removePeer, savePeer } from './peers.ts'
import { addPicture, picture } from './pictures.ts'
import { retire } from './retire.ts'
import { saveScript } from './save-script.ts'
import { markRead, publishAnswer, sharedAnswers, unreadAnswers } from './shared-answers.ts'
import { importStarter } from './starter-operations.ts'
import { countUse } from './usage.ts'
import { versions } from './versions.ts'

export const scriptsHandlers: Handlers<typeof scriptsContract> = {
  search: async ({ query, step, platform }, { scripts, now, actor }) => {
    const { rows, index } = await scripts.loaded()
    const options = { step, platform, limit: pickerRows, now, personId: actor.id }
    const exact = index.search(query, options)
    const hits = exact.length > 0 ? exact : index.near(query, options)
    const found = hits.flatMap(({ id, foundIn }) => {
      const script = rows.get(id)
      return script ? [{ script: foundOf(script), foundIn }] : []
    })
    return ok({ rows: found })
  },

  page: async (input, { scripts, db, actor }) => {
    const { rows } = await scripts.ready(db)
    return ok(libraryPage(rows.values(), input, actor.id))
  },

  categories: async (_input, { scripts, db, actor }) => {
    const { rows } = await scripts.ready(db)
    return ok(countCategories(rows.values(), actor.id))
  },

  get: async ({ id }, { db, actor }) => {
    const script = await db.scripts.get(id)
    return script && isVisibleTo(script, actor.id) ? ok(script) : fail('script_not_found')
  },

  save: saveScript,
  retire,
  versions,

  noteCopied: async ({ id }, { db, actor, now }) => {
    const script = await db.scripts.get(id)
    if (!script || !isVisibleTo(script, actor.id)) return fail('script_not_found')
    return decided({}, [countUse(script, false, now)])
  },

  remove: async ({ id, expected }, { db, actor }) => {
    const script = await db.scripts.get(id)
    if (!script || !isVisibleTo(script, actor.id)) return fail('script_not_found')
    if (script.version !== expected) return fail('stale')
    if (script.status !== 'draft') return fail('not_a_draft')
    if (!mayLead(actor.role) && !isOwnDraft(script, actor.id)) return fail('needs_supervisor')
    return decided({}, [remove('scripts', id)])
  },

  importStarter,
  duplicates,
  mergeDuplicate,

  addPicture,
  picture,

  importPreview,
  importRun,
  imports,
  importUndo,
  exportFile,

  peers,
  savePeer,
  removePeer,
  adoptPeer,

  sharedAnswers,
  unreadAnswers,
  publishAnswer,
  markRead,
}

function foundOf({
  id,
  step,
  category,
  title,
  shortcut,
  messages,
  pictures,
  farewellCase,
  lastUsedAt,
}: Script): FoundScript {
  return { id, step, category, title, shortcut, messages, pictures, farewellCase, lastUsedAt }
}
