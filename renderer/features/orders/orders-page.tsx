export default function OrdersPage() {
  return <div className="gt-pad" />
}
