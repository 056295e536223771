import { samplePassword } from '#shared/sample/team.ts'
import type { Program } from './program.ts'

/** The hands of somebody at the workbench; `program` is asked for at each act, a journey starts it later. */
export function hands(program: () => Program) {
  let pressed = 0
  const page = () => program().page
  const line = (selector: string) => page().locator(selector).first()
  const type = (text: string) => page().keyboard.insertText(text)
  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      pressed += 1
      await page().keyboard.press(key)
    }
  }
  /** The element that has the focus carries this attribute. */
  async function hasFocus(attribute: string): Promise<void> {
    await page().waitForFunction((name) => document.activeElement?.hasAttribute(name), attribute)
  }
  /** This buyer's reception stands open. */
  const isWith = (nick: string) => line(`.rc-card h2:text-is("${nick}")`).waitFor()
  async function receive(nick: string): Promise<void> {
    await press('Control+n')
    await page().getByPlaceholder('买家昵称').waitFor()
    await type(nick)
    await press('Enter')
    await isWith(nick)
    await hasFocus('data-search')
    await line('.rc-script').waitFor()
  }
  /** Signs out by the menu, and in as somebody else of the sample shop. */
  async function sitDown(name: string): Promise<void> {
    await page().getByRole('button', { name: '我的菜单' }).click()
    await page().getByRole('menuitem', { name: '退出登录' }).click()
    await page()
      .getByRole('radio', { name: new RegExp(name) })
      .press('Space')
    await page().getByLabel(`${name} 的密码`).fill(samplePassword)
    await press('Enter')
    await line('nav.gt-rail').waitFor()
  }
  return {
    line,
    type,
    press,
    sitDown,
    hasFocus,
    isWith,
    receive,
    /** Key actions so far; typing is not counted. */
    pressed: () => pressed,
    atStep: (name: string) => line(`.rc-step[data-state="now"][title="${name}"]`).waitFor(),
    tab: (name: string) => page().getByRole('tab', { name, exact: true }).click(),
    clipboard: () => program().app.evaluate((electron) => electron.clipboard.readText()),
  }
}
