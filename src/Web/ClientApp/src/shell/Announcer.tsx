import { useSpoken } from './announcer';

/** The page's two live regions, empty at load. */
export function Announcer() {
  const { polite, assertive } = useSpoken();
  return (
    <div className="unseen">
      <p aria-live="polite">{polite}</p>
      <p aria-live="assertive">{assertive}</p>
    </div>
  );
}
