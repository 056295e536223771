import { practicePages, settingsPages, teamPages } from './places/house.ts'
import { knowledgePages, libraryPages } from './places/library.ts'
import { handoverPages, recordPages } from './places/records.ts'
import { walkThrough } from './places/walk.ts'
import { everyTab } from './places/walker.ts'

walkThrough('every page', {
  'customers, orders and the import': recordPages,
  'the handover book and promises': handoverPages,
  'the scripts': libraryPages,
  'the products': knowledgePages,
  'the team': teamPages,
  practice: practicePages,
  'the settings': settingsPages,
  'whatever the rail leads to, every tab': everyTab,
})
