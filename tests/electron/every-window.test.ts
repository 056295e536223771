import { doorPages } from './places/doors.ts'
import { dockPages, layers } from './places/layers.ts'
import { receptionPages } from './places/reception.ts'
import { walkThrough } from './places/walk.ts'

walkThrough('the reception and every window', {
  'a reception from the first word to the goodbye': receptionPages,
  'palette, key sheet, menu and pasted chats': layers,
  'the dock': dockPages,
  'lock, sign-in and the list before the shift': doorPages,
})
