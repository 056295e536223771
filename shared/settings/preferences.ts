import type { Preferences as PreferencesOfSchema } from './setting.ts'

export type Preferences = PreferencesOfSchema

/** Without a schema library, so that the first page can use it. */
export const defaultPreferences: Preferences = {
  language: 'zh-CN',
  scheme: 'auto',
  textSize: 'normal',
  contrast: 'normal',
  copyKey: 'enter',
  idleLockMinutes: 5,
}
