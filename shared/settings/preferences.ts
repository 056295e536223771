import type { Preferences as PreferencesOfSchema } from './setting.ts'

export type Preferences = PreferencesOfSchema

/** What coaching consists of (R13 to R16); each can be switched off. */
export const coachParts = ['questions', 'products', 'objections', 'cues', 'buyer', 'autoReply'] as const
export type CoachPart = (typeof coachParts)[number]

/** Without a schema library, so that the first page can use it. */
export const defaultPreferences: Preferences = {
  language: 'zh-CN',
  scheme: 'auto',
  textSize: 'normal',
  contrast: 'normal',
  copyKey: 'enter',
  idleLockMinutes: 5,
}
