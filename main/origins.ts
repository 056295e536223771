/**
 * Scheme, origins and partitions: the database's address. A change would leave every shop with an empty view, so a
 * test freezes them.
 */
export const scheme = 'guitai'
export const deskOrigin = 'guitai://desk'
export const storeOrigin = 'guitai://store'
export const deskPartition = 'persist:desk'
export const storePartition = 'persist:store'

/** Pages by origin; the built files keep the folders of their sources. */
export const workbenchPage = `${deskOrigin}/renderer/workbench.html`
export const palettePage = `${deskOrigin}/renderer/palette.html`
export const storePage = `${storeOrigin}/main/store/store.html`
