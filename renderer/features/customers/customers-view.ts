import { createOwn } from '#renderer/data/own-view.ts'
import { goTo } from '#renderer/shell/navigation.ts'

export type CustomersTabName = 'list' | 'alike' | 'layers' | 'groups' | 'regions' | 'members' | 'feedback'

interface CustomersView {
  readonly tab: CustomersTabName
}

export const useCustomersView = createOwn<CustomersView>(() => ({ tab: 'list' }))

export function showCustomersTab(tab: CustomersTabName): void {
  useCustomersView.setState({ tab })
}

/** From a list of another tab to the customer's own page. */
export function openCustomer(id: string): void {
  goTo('customers', id)
  showCustomersTab('list')
}
