import { afterAll, describe, expect, it } from 'vitest'
import { openDeskPort } from '#tests/harness/desk-port.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { windowFaults } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'
import { doorPages, firstStart } from './places/doors.ts'
import { practicePages, settingsPages, teamPages } from './places/house.ts'
import { dockPages, layers } from './places/layers.ts'
import { knowledgePages, libraryPages } from './places/library.ts'
import { receptionPages } from './places/reception.ts'
import { handoverPages, recordPages } from './places/records.ts'
import { everyTab, type Way } from './places/walker.ts'

/** In the order people would meet them: later ones find what earlier ones left. */
const ways: Readonly<Record<string, Way>> = {
  'the first start': firstStart,
  'a reception from the first word to the goodbye': receptionPages,
  'customers, orders and the import': recordPages,
  'the handover book and promises': handoverPages,
  'the scripts': libraryPages,
  'the products': knowledgePages,
  'the team': teamPages,
  practice: practicePages,
  'the settings': settingsPages,
  'whatever the rail leads to, every tab': everyTab,
  'palette, key sheet, menu and pasted chats': layers,
  'the dock': dockPages,
  'lock, sign-in and the list before the shift': doorPages,
}

describe('every page and window can be used by everybody', () => {
  let program: Program
  const seen: string[] = []
  const { complaints } = startJourney('every-place', async (started) => {
    program = started
    await openDeskPort(program.page)
  })
  afterAll(() => console.log(`places looked at: ${seen.length}`))

  it.each(Object.entries(ways))('%s: nothing serious, every control has a name', async (_name, way) => {
    const faults: string[] = []
    await way(program, async (place) => {
      seen.push(place)
      faults.push(...(await windowFaults(program)).map((fault) => `${place}: ${fault}`))
    })
    expect([...new Set(faults)]).toEqual([])
    expect(complaints).toEqual([])
  })
})
