import { importedId } from '#shared/kernel/id.ts'
import { type Platform, platformNames } from '#shared/kernel/platform-names.ts'
import type { Unstamped } from '#shared/kernel/row.ts'
import type { scriptsContract } from '#shared/scripts/contract.ts'
import { shortcutRival } from '#shared/scripts/save-rules.ts'
import type { Script } from '#shared/scripts/script.ts'
import { type StarterScript, starterScripts } from '#shared/scripts/starter.ts'
import { insert, type Operation } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'

/** The starter library as scripts of a shop (R11). Ids come from the slugs: no script can be added twice. */
export function starterScriptOperations(shopId: string): Operation[] {
  return starterRows(shopId).map((row) => insert('scripts', row))
}

export const importStarter: Handlers<typeof scriptsContract>['importStarter'] = async (
  _input,
  { scripts, db, shopId },
) => {
  const { rows } = await scripts.ready(db)
  const missing = starterRows(shopId).filter(({ id }) => !rows.has(id))
  const operations = missing.map((row) => {
    // The shop's own shortcut keeps its meaning; the starter script is found by its title.
    const shortcut = shortcutRival(row, rows.values()) ? '' : row.shortcut
    return insert('scripts', { ...row, shortcut })
  })
  return decided({ added: missing.length }, operations)
}

function starterRows(shopId: string): Unstamped<Script>[] {
  return starterScripts.map((starter) => ({
    id: importedId('script', 'starter', shopId, starter.slug),
    kind: starter.kind,
    step: starter.step,
    category: starter.category,
    title: starter.title,
    shortcut: starter.shortcut,
    messages: [...starter.messages],
    platforms: platformsOf(starter),
    farewellCase: starter.case ?? null,
    // Event phrases wait as drafts until somebody says when the promotion is (domain 2.7).
    status: starter.kind === 'event' ? 'draft' : 'approved',
    ownerId: null,
    useCount: 0,
    editedCount: 0,
    lastUsedAt: null,
  }))
}

/** Tmall counts as Taobao here: one chat client, one set of files. */
function platformsOf({ platforms = [] }: StarterScript): Platform[] {
  return platformNames.filter((name) => platforms.some((one) => (one === 'tmall' ? 'taobao' : one) === name))
}
