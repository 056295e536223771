export default function HandoverPage() {
  return <div className="gt-pad" />
}
