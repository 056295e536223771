import { describe, expect, it } from 'vitest'
import { createKeyLine, type KeyRefusal } from '#renderer/features/reception/key-line.ts'

/** A page of which the test holds every thread: who is open, what is busy, which buttons are there. */
function openPage() {
  const page = {
    openId: 'mao' as string | null,
    shownId: 'mao' as string | null,
    endedId: null as string | null,
    isBusy: false,
    buttons: ['step', 'promise'],
    now: 0,
    pressed: [] as string[],
    refused: [] as [string, KeyRefusal][],
  }
  let resume = (): void => undefined
  const line = createKeyLine({
    openId: () => page.openId,
    shownId: () => page.shownId,
    endedId: () => page.endedId,
    isBusy: () => page.isBusy,
    press(name) {
      if (page.buttons.includes(name)) page.pressed.push(`${name} of ${page.shownId}`)
      return page.buttons.includes(name)
    },
    refuse: (id, code) => void page.refused.push([id, code]),
    pause: () =>
      new Promise((resolve) => {
        resume = resolve
      }),
    now: () => page.now,
  })
  /** The page is painted once more. */
  async function paint(): Promise<void> {
    resume()
    await Promise.resolve()
    await Promise.resolve()
  }
  return { page, press: line.press, paint }
}

describe('keys typed ahead', () => {
  it('a key on a page that stands still is carried out at once', () => {
    const { page, press } = openPage()
    press('step')
    expect(page.pressed).toEqual(['step of mao'])
  })

  it('while the step is being read the key waits, and is carried out once', async () => {
    const { page, press, paint } = openPage()
    page.isBusy = true
    press('step')
    await paint()
    expect(page.pressed).toEqual([])
    page.isBusy = false
    await paint()
    await paint()
    await paint()
    expect([page.pressed, page.refused]).toEqual([['step of mao'], []])
  })

  it('keys are carried out in their order, each when the one before it is over', async () => {
    const { page, press, paint } = openPage()
    page.isBusy = true
    press('step')
    press('step')
    page.isBusy = false
    press('promise')
    expect(page.pressed).toEqual([])
    await paint()
    page.isBusy = true
    await paint()
    expect(page.pressed).toEqual(['step of mao'])
    page.isBusy = false
    await paint()
    await paint()
    expect(page.pressed).toEqual(['step of mao', 'step of mao', 'promise of mao'])
  })

  it('what does not belong to a step waits for no step: the words typed after it go into its field', () => {
    const { page, press } = openPage()
    page.isBusy = true
    press('promise')
    expect(page.pressed).toEqual(['promise of mao'])
  })

  it('while the chosen buyer is read the key waits for that buyer', async () => {
    const { page, press, paint } = openPage()
    page.openId = 'ning'
    press('step')
    await paint()
    expect(page.pressed).toEqual([])
    page.shownId = 'ning'
    await paint()
    expect([page.pressed, page.refused]).toEqual([['step of ning'], []])
  })

  it('a key for a buyer who is left is not carried out at the next one, and that is told', async () => {
    const { page, press, paint } = openPage()
    page.isBusy = true
    press('step')
    page.openId = 'ning'
    page.shownId = 'ning'
    page.isBusy = false
    await paint()
    await paint()
    expect([page.pressed, page.refused]).toEqual([[], [['ning', 'key_dropped']]])
  })

  it('when a reception has ended by itself, a key pressed over its last picture is not meant for the next buyer', async () => {
    const { page, press, paint } = openPage()
    Object.assign(page, { openId: 'ning', endedId: 'mao' })
    press('step')
    page.shownId = 'ning'
    await paint()
    expect([page.pressed, page.refused]).toEqual([[], [['ning', 'key_dropped']]])
    press('step')
    expect(page.pressed).toEqual(['step of ning'])
  })

  it('what cannot be done is refused in words: at once, and after waiting', async () => {
    const { page, press, paint } = openPage()
    page.buttons = []
    press('step')
    press('need-explicit')
    page.isBusy = true
    press('step-next')
    page.isBusy = false
    await paint()
    expect(page.refused).toEqual([
      ['mao', 'key_not_now'],
      ['mao', 'key_not_here'],
      ['mao', 'key_not_now'],
    ])
  })

  it('a key is not remembered for long: what the agent saw then is over', async () => {
    const { page, press, paint } = openPage()
    page.isBusy = true
    press('step')
    page.now = 5_001
    page.isBusy = false
    await paint()
    expect([page.pressed, page.refused]).toEqual([[], [['mao', 'key_too_late']]])
  })

  it('with nobody open a key presses what is there', () => {
    const { page, press } = openPage()
    Object.assign(page, { openId: null, shownId: null })
    press('step')
    expect([page.pressed, page.refused]).toEqual([['step of null'], []])
  })
})
