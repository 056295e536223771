export default function CustomersPage() {
  return <div className="gt-pad" />
}
