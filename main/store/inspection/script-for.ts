import type { Script } from '#shared/scripts/script.ts'
import type { ReadyScripts } from '#store/scripts/script-index.ts'

function isForAll({ status, shelf }: Script): boolean {
  return status === 'approved' && shelf !== 'mine'
}

/** The approved script used most that has one of the words. */
export function scriptWith(words: readonly string[], { rows }: ReadyScripts, shopId: string): string | null {
  let best: Script | null = null
  for (const row of rows.values()) {
    if (row.shopId !== shopId || !isForAll(row) || (best && row.useCount <= best.useCount)) continue
    const text = [row.title, row.category, ...row.messages].join(' ')
    if (words.some((word) => text.includes(word))) best = row
  }
  return best?.title ?? null
}

/** What the picker finds for the question, as an agent would look for it. */
export function scriptNear(
  text: string,
  { rows, index }: ReadyScripts,
  { now }: { readonly now: number },
): string | null {
  const options = { step: null, platform: null, limit: 5, now }
  const hits = [...index.search(text, options), ...index.near(text, options)]
  const scripts = hits.flatMap(({ id }) => rows.get(id) ?? [])
  return scripts.find(isForAll)?.title ?? null
}
