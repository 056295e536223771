import { array, maxLength, minLength, nullable, number, object, optional, picklist, pipe, string, trim } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { platform } from '#shared/kernel/platform.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { count, day, id, maybeText, rowVersion, text } from '#shared/kernel/schema.ts'
import { importEntries } from './import-entries.ts'
import { peerEntries } from './peer-entries.ts'
import { pictureEntries } from './picture-entries.ts'
import { foundIn } from './rank.ts'
import { saveFailures } from './save-rules.ts'
import { farewellCases, foundScript, script, scriptKind, scriptShelf, scriptStatus, scriptStep } from './script.ts'
import { mostPictures } from './script-picture.ts'
import { shownVersions } from './script-version.ts'
import { sharedEntries } from './shared-entries.ts'

const saved = object({ id: string(), version: rowVersion })

/** Rows of the picker: as many as a person looks through. */
export const pickerRows = 30
/** Pairs that say the same, as many as a person looks through. */
export const shownPairs = 50

/** Quick replies (R11; domain 2.7, ux 4). */
export const scriptsContract = {
  /** The picker, at every keystroke: approved scripts only, those of `step` first, event phrases only in their days. */
  search: query({
    input: object({ query: maybeText(200), step: nullable(scriptStep), platform: nullable(platform) }),
    output: object({
      rows: pipe(array(object({ script: foundScript, foundIn: picklist(foundIn) })), maxLength(pickerRows)),
    }),
    roles: everyRole,
    failures: [],
    reads: ['scripts'],
    fromMemory: true,
  }),
  /** The library, category by category. `category` holds for everything below it too; `whose` mine: written by me. */
  page: query({
    input: object({
      status: nullable(scriptStatus),
      step: nullable(scriptStep),
      category: nullable(string()),
      shelf: optional(nullable(scriptShelf), null),
      whose: optional(picklist(['all', 'mine']), 'all'),
      text: optional(maybeText(200), ''),
      after: nullable(string()),
    }),
    output: pageOf(script),
    roles: everyRole,
    failures: [],
    reads: ['scripts'],
  }),
  /** The tree beside the library: what is in use or written, without the retired. */
  categories: query({
    input: object({}),
    output: array(object({ shelf: scriptShelf, step: scriptStep, category: string(), approved: count, drafts: count })),
    roles: everyRole,
    failures: [],
    reads: ['scripts'],
  }),
  get: query({
    input: object({ id }),
    output: script,
    roles: everyRole,
    failures: ['script_not_found'],
    reads: ['scripts'],
  }),
  /** New when `id` is null. Approving is for supervisors; agents change their own drafts. */
  save: command({
    input: object({
      id: nullable(id),
      expected: nullable(rowVersion),
      kind: scriptKind,
      step: scriptStep,
      category: text(40),
      title: text(40),
      shortcut: pipe(maybeText(20), trim()),
      messages: pipe(array(text(1_000)), minLength(1), maxLength(10)),
      platforms: array(platform),
      farewellCase: nullable(picklist(farewellCases)),
      status: picklist(['draft', 'approved']),
      eventFrom: optional(nullable(day), null),
      eventUntil: optional(nullable(day), null),
      /** One's own shelf: nobody else sees it, and nobody has to approve it. */
      shelf: optional(scriptShelf, 'shop'),
      /** Ids of pictures that `addPicture` gave. */
      pictures: optional(pipe(array(id), maxLength(mostPictures)), []),
    }),
    output: saved,
    roles: everyRole,
    failures: ['script_not_found', 'breaks_norm', ...saveFailures],
    touches: ['scripts', 'scriptVersions', 'scriptPictures', 'normRules'],
  }),
  /** Takes a script out of use; its counts and text stay. Supervisors; everybody on their own shelf. */
  retire: command({
    input: object({ id, expected: rowVersion }),
    output: saved,
    roles: everyRole,
    failures: ['script_not_found', 'stale', 'needs_supervisor'],
    touches: ['scripts'],
  }),
  /** A script was copied for no buyer of ours (the palette, with no reception open): a use like any other (ux 4). */
  noteCopied: command({
    input: object({ id }),
    output: object({}),
    roles: everyRole,
    failures: ['script_not_found'],
    touches: ['scripts'],
  }),
  /** Every wording that was in use, the newest first; the first is today's. */
  versions: query({
    input: object({ id }),
    output: shownVersions,
    roles: everyRole,
    failures: ['script_not_found'],
    reads: ['scripts', 'scriptVersions', 'people'],
  }),
  /** Scripts that say the same or nearly the same, the most alike first. `share` from 0 to 1. */
  duplicates: query({
    input: object({}),
    output: object({
      pairs: pipe(array(object({ one: script, other: script, share: number() })), maxLength(shownPairs)),
      total: count,
    }),
    roles: everyRole,
    failures: [],
    reads: ['scripts'],
  }),
  /** Keeps one of two that say the same: the other is retired, or removed when it is a draft. */
  mergeDuplicate: command({
    input: object({ keep: id, drop: id, expected: rowVersion }),
    output: saved,
    roles: everyRole,
    failures: ['script_not_found', 'stale', 'needs_supervisor'],
    touches: ['scripts'],
  }),
  /** Drafts only: what was ever in use is retired, not removed. */
  remove: command({
    input: object({ id, expected: rowVersion }),
    output: object({}),
    roles: everyRole,
    failures: ['script_not_found', 'stale', 'not_a_draft', 'needs_supervisor'],
    touches: ['scripts'],
  }),
  /** Adds what is missing of the starter library; changed and retired starter scripts stay as they are. */
  importStarter: command({
    input: object({}),
    output: object({ added: count }),
    roles: leads,
    failures: [],
    touches: ['scripts'],
  }),
  ...pictureEntries,
  ...importEntries,
  ...peerEntries,
  ...sharedEntries,
}
