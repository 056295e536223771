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
  }
}
