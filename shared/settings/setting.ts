import { array, boolean, type InferOutput, literal, nullable, object, optional, picklist, record, union } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { text } from '#shared/kernel/schema.ts'
import { keyNames } from './keys.ts'
import { coachParts } from './preferences.ts'

/** How one person wants the desk. */
export const preferences = object({
  language: picklist(['zh-CN', 'en']),
  scheme: picklist(['light', 'dark', 'auto']),
  textSize: picklist(['normal', 'large']),
  contrast: picklist(['normal', 'high']),
  /** Which key copies and marks done (ux 5). */
  copyKey: picklist(['enter', 'ctrlEnter']),
  idleLockMinutes: union([literal(1), literal(3), literal(5), literal(10), literal(15), literal(30)]),
  /** Keys this person has changed; null: switched off. */
  keys: optional(record(picklist(keyNames), nullable(text(30)))),
  /** Parts of coaching this person does not want; absent: all are wanted. */
  coachOff: optional(array(picklist(coachParts))),
})
export type Preferences = InferOutput<typeof preferences>

/** A person's preferences; same id as the person. */
export const setting = object({
  ...rowStamps,
  preferences,
  /** What the person did about the list of first steps; absent: nothing yet. */
  firstSteps: optional(object({ pressedHotKey: boolean(), putAway: boolean() })),
})
export type Setting = InferOutput<typeof setting>
