import { preloadConfig } from './preload-config.ts'

export default preloadConfig('workbench')
