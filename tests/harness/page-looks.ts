import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { deskValue } from './desk-port.ts'
import type { Program } from './program.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Rows of one list are made alike: the first ones stand for all, which halves the time. */
const moreRows = ['[role=listbox] > [role=option]:nth-child(n+5)', 'tbody > tr:nth-child(n+5)']

/** What axe finds serious on the page as it stands; `within`: a part of it, by selector. */
export async function seriousFaults({ page }: Pick<Program, 'page'>, within = 'main'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  const { violations } = await page.evaluate(
    ([part, alike]) => {
      const options = { resultTypes: ['violations'], preload: false }
      return Reflect.get(globalThis, 'axe').run({ include: part, exclude: alike }, options) as Promise<AxeResults>
    },
    [within, moreRows] as const,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
}

const controls =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"], ' +
  ['button', 'checkbox', 'combobox', 'link', 'listbox', 'menuitem', 'option', 'radio', 'searchbox', 'switch', 'tab']
    .concat(['textbox', 'treeitem', 'dialog'])
    .map((role) => `[role=${role}]`)
    .join(', ')

/**
 * Of the whole window, or of the dialog over it, behind which nothing can be reached: what axe finds serious, and each
 * control in sight that has no name.
 */
export async function windowFaults(program: Pick<Program, 'page'>): Promise<string[]> {
  const modal = '[aria-modal=true]'
  const hasModal = await program.page.locator(modal).first().isVisible()
  const faults = await seriousFaults(program, hasModal ? modal : 'html')
  const nameless = await program.page.evaluate((selector) => {
    const axe = Reflect.get(globalThis, 'axe')
    axe.setup(document.documentElement)
    const found = [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((one) => one.checkVisibility() && !one.closest('[inert], [aria-hidden=true]'))
      .filter((one) => axe.commons.text.accessibleText(one).trim() === '')
      .map((one) => `no name: ${one.outerHTML.slice(0, 200)}`)
    axe.teardown()
    return found
  }, controls)
  return [...faults, ...nameless]
}

const looks = [
  ['light', {}],
  ['dark', { scheme: 'dark' }],
  ['english', { language: 'en' }],
  ['large', { textSize: 'large' }],
  ['contrast', { scheme: 'dark', contrast: 'high' }],
] as const

const usual = {
  language: 'zh-CN',
  scheme: 'light',
  textSize: 'normal',
  contrast: 'normal',
  copyKey: 'enter',
  idleLockMinutes: 5,
}

/**
 * Shows the page in every look of ux 6, with a picture of each; gives what axe finds serious. Ends in the usual look.
 * `desk`: the page with the port of `openDeskPort`, when it is another one.
 */
export async function faultsInEachLook(program: Program, name: string, desk = program.page): Promise<string[]> {
  const faults: string[] = []
  for (const [look, set] of looks) {
    await deskValue(desk, 'command', 'settings.save', { ...usual, ...set })
    await program.page.waitForFunction(
      ([language, scheme]) =>
        document.documentElement.lang === language && document.documentElement.dataset.mantineColorScheme === scheme,
      [{ ...usual, ...set }.language, { ...usual, ...set }.scheme] as const,
    )
    await program.picture(`${name}-${look}`)
    faults.push(...(await seriousFaults(program)).map((fault) => `${look} ${fault}`))
  }
  await deskValue(desk, 'command', 'settings.save', usual)
  return faults
}

/** Turns the window into the dock, as narrow as it comes; gives how much wider than the window its page is (px). */
export async function dockOverflow({ app, page }: Program): Promise<number> {
  await page.locator('.gt-rail-foot button').first().click()
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows())
      if (window.isVisible()) window.setBounds({ x: 0, y: 0, width: 380, height: 900 })
  })
  await page.locator('.gt-frame[data-layout="dock"]').waitFor()
  await page.waitForFunction(() => window.innerWidth <= 400)
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}
