import { array, type InferOutput, nullable, object, pick, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant } from '#shared/kernel/schema.ts'
import { type Script, script } from './script.ts'

/** What a version keeps: everything a person writes in the form, nothing that counts. */
const scriptContent = pick(script, [
  'shelf',
  'kind',
  'step',
  'category',
  'title',
  'shortcut',
  'messages',
  'pictures',
  'platforms',
  'farewellCase',
  'eventFrom',
  'eventUntil',
])
export type ScriptContent = InferOutput<typeof scriptContent>

/** A wording that was in use once and was replaced (R11). `createdAt` and `actorId`: when and by whom it was replaced. */
export const scriptVersion = object({
  ...rowStamps,
  scriptId: string(),
  content: scriptContent,
  /** Null: it came with the starter library. */
  approvedBy: nullable(string()),
  /** Epoch ms from which it was in use. */
  approvedAt: instant,
})
export type ScriptVersion = InferOutput<typeof scriptVersion>

/** A version as it is shown, with names. `replacedAt` null: the wording of today. */
export const shownVersion = object({
  id: nullable(string()),
  content: scriptContent,
  approvedBy: nullable(string()),
  approvedAt: instant,
  replacedBy: nullable(string()),
  replacedAt: nullable(instant),
})
export const shownVersions = array(shownVersion)

/** Fields in one order, defaults filled in: two scripts that say the same have the same content. */
export function contentOf(from: ScriptContent): ScriptContent {
  return {
    shelf: from.shelf ?? 'shop',
    kind: from.kind,
    step: from.step,
    category: from.category,
    title: from.title,
    shortcut: from.shortcut,
    messages: [...from.messages],
    pictures: [...(from.pictures ?? [])],
    platforms: [...from.platforms],
    farewellCase: from.farewellCase,
    ...(from.eventFrom === undefined ? {} : { eventFrom: from.eventFrom }),
    ...(from.eventUntil === undefined ? {} : { eventUntil: from.eventUntil }),
  }
}

export function isSameContent(one: ScriptContent, other: ScriptContent): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other))
}

/** Every wording that was in use is kept when it is replaced; drafts are not (R11). */
export function leavesVersion(before: Script, next: ScriptContent): boolean {
  return before.status !== 'draft' && !isSameContent(before, next)
}

/** The row of the versions for a script that is about to be replaced. */
export function versionOf(before: Script, id: string) {
  return {
    id,
    scriptId: before.id,
    content: contentOf(before),
    approvedBy: before.approvedBy ?? null,
    approvedAt: before.approvedAt ?? before.createdAt,
  }
}
