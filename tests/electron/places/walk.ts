import { afterAll, describe, expect, it } from 'vitest'
import { openDeskPort } from '#tests/harness/desk-port.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { windowFaults } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'
import { firstStart } from './doors.ts'
import type { Way } from './walker.ts'

/**
 * Walks the ways in this order, in the shop people try: later ones find what earlier ones left. At each place axe finds
 * nothing serious, and no control is without a name.
 */
export function walkThrough(name: string, ways: Readonly<Record<string, Way>>): void {
  describe(`everybody can use ${name}`, () => {
    let program: Program
    const seen: string[] = []
    const { complaints } = startJourney(`places-${name.slice(0, 12)}`, async (started) => {
      program = started
      await openDeskPort(program.page)
    })
    afterAll(() => console.log(`places looked at: ${seen.length}`))

    it.each(Object.entries({ 'the first start': firstStart, ...ways }))('%s', async (_what, way) => {
      const faults: string[] = []
      await way(program, async (place) => {
        seen.push(place)
        faults.push(...(await windowFaults(program)).map((fault) => `${place}: ${fault}`))
      })
      expect([...new Set(faults)]).toEqual([])
      expect(complaints).toEqual([])
    })
  })
}
