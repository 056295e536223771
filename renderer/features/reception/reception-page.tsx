export default function ReceptionPage() {
  return <div className="gt-pad" />
}
