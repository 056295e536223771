import type { Program } from '#tests/harness/program.ts'

/** Called wherever a page, a tab or a window stands open. */
export type Look = (name: string) => Promise<void>
/** A way through some of the places; `look` is called at each. */
export type Way = (program: Program, look: Look) => Promise<void>

/** The ways of people through the desk, by what they see. */
export function walker({ page }: Program) {
  const there = (selector: string) => page.locator(selector).first().waitFor()
  return {
    there,
    seen: (words: string | RegExp) => page.getByText(words).first().waitFor(),
    gone: (selector: string) => page.locator(selector).first().waitFor({ state: 'detached' }),
    press: (key: string) => page.keyboard.press(key),
    type: (text: string) => page.keyboard.insertText(text),
    tab: (name: string) => page.getByRole('tab', { name }).first().click(),
    click: (name: string | RegExp) => page.getByRole('button', { name }).first().click(),
    fill: (name: string | RegExp, text: string) => page.getByLabel(name).first().fill(text),
    /** The page at this place of the rail. */
    go: async (place: number) => {
      await page.keyboard.press(`Control+${place}`)
      await there(`.gt-rail-item:nth-of-type(${place})[aria-current="page"]`)
    },
    /** The page with this name in the rail, wherever it stands. */
    goTo: (name: string) => page.locator('nav.gt-rail > .gt-rail-item', { hasText: name }).click(),
  }
}

/** Whatever the rail leads to, and every tab there: pages that come later are walked through too. */
export const everyTab: Way = async ({ page }, look) => {
  const items = page.locator('nav.gt-rail > .gt-rail-item')
  for (let place = 0; place < (await items.count()); place += 1) {
    await items.nth(place).click()
    await page.locator('main :is(p, h2, h3, table, input, button)').first().waitFor()
    const tabs = page.locator('main [role=tablist]').first().getByRole('tab')
    const count = await tabs.count()
    for (let at = 0; at < count; at += 1) {
      await tabs.nth(at).click()
      await page.locator('main [role=tabpanel]:not(:empty):not(:has(> [aria-busy=true]:only-child))').first().waitFor()
      await look(`${await items.nth(place).textContent()} ${await tabs.nth(at).textContent()}`)
    }
    if (count === 0) await look(`${await items.nth(place).textContent()}`)
  }
}
