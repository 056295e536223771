// @ts-check
// npm run dist [-- --test-build] [electron-builder's own arguments]: packs the program into dist/.
import { buildAll } from './build.mjs'
import { commandScript } from './checkout.mjs'
import { runNode, say } from './run.mjs'
import { runtimePaths } from './setup/electron-runtime.mjs'
import { runTool, setUp } from './setup/set-up.mjs'
import { SetupFailure } from './setup/step.mjs'

const TEST_BUILD = '--test-build'

await runTool(async () => {
  const isTestBuild = process.argv.includes(TEST_BUILD)
  const own = process.argv.slice(2).filter((word) => word !== TEST_BUILD)
  await setUp()
  await buildAll({ mode: 'production' })
  const args = [...targetArgs(isTestBuild, own), ...runtimeArgs(isTestBuild), '--publish', 'never']
  const { code } = await runNode(commandScript('electron-builder'), args)
  return code
})

/** Other targets than the plain folder need helpers that electron-builder fetches from the network.
 * @param {boolean} isTestBuild @param {string[]} own */
function targetArgs(isTestBuild, own) {
  return isTestBuild && own.length === 0 && process.platform === 'linux' ? ['--linux', 'dir'] : own
}

/** @param {boolean} isTestBuild */
function runtimeArgs(isTestBuild) {
  const runtime = runtimePaths()
  if (runtime.official) return []
  if (!isTestBuild) {
    throw new SetupFailure(
      'packaging',
      `the Electron here (${runtime.version}) is the stand-in, which is out of support and must not be shipped.`,
      `npx install-electron with Node 22.12 or later; or, for a build nobody else gets: npm run dist -- ${TEST_BUILD}`,
    )
  }
  say(`Test build with Electron ${runtime.version} (stand-in): not to be given to anyone.`)
  // Journeys drive the packed program through --inspect, which a shipped one refuses.
  const drivable = '-c.electronFuses.enableNodeCliInspectArguments=true'
  return [`-c.electronDist=${runtime.dist}`, `-c.electronVersion=${runtime.version}`, drivable]
}
