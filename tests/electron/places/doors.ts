import { type Way, walker } from './walker.ts'

/** Before there is a shop, with a field left out; then the shop people try. */
export const firstStart: Way = async ({ page }, look) => {
  await page.getByRole('button', { name: '开店', exact: true }).click()
  await page.getByText('请填写店铺名称。').waitFor()
  await look('first start')
  await page.getByRole('button', { name: '试用体验店铺' }).click()
  await page.locator('.rc-empty').waitFor()
}

/** What an agent sees before the shift, and the doors: locked, somebody else, signed out. */
export const doorPages: Way = async (program, look) => {
  const { page } = program
  const { click, there, press } = walker(program)
  await press('Control+l')
  await page.getByRole('dialog', { name: '已锁定' }).waitFor()
  await page.getByLabel(/的密码/).fill('wrong')
  await press('Enter')
  await page.getByText('密码不对').waitFor()
  await look('locked')
  await click('换人登录')
  await page.getByRole('radio', { name: /小满/ }).press('Space')
  await look('other')
  await page.getByLabel('小满 的密码').fill('guitai')
  await press('Enter')
  await there('nav.gt-rail')
  await there('.rd-strip')
  await page.getByRole('region', { name: '上班准备' }).getByRole('button', { name: '全部' }).click()
  await page.getByRole('button', { name: '先开始…' }).click()
  await look('readiness')
  await page.getByRole('button', { name: '我的菜单' }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await page.getByRole('radio', { name: /小满/ }).waitFor()
  await look('sign-in')
}
