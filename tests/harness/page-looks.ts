import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { deskValue } from './desk-port.ts'
import type { Program } from './program.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds serious on the page as it stands. */
export async function seriousFaults({ page }: Program): Promise<string[]> {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate(() => Reflect.get(globalThis, 'axe').run('main') as Promise<AxeResults>)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
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
