import { picklist } from 'valibot'
import { platformNames } from './platform-names.ts'

export const platform = picklist(platformNames)
