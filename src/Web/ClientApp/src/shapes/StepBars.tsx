/** How far on a way of four parts: bars that grow, those not reached only outlined. Hidden from screen readers: a word stands beside. */
export function StepBars({ reached }: { reached: number }) {
  return (
    <svg className="shape turns step-bars" viewBox="0 0 20 16" width="1.25em" height="1em" aria-hidden="true" focusable="false">
      {[1, 2, 3, 4].map(part => {
        const height = part * 3 + 3;
        return part <= reached
          ? <rect key={part} x={part * 5 - 5} y={15.5 - height} width="4" height={height} fill="currentColor" />
          : <rect key={part} x={part * 5 - 4.5} y={16 - height} width="3" height={height - 1} fill="none" stroke="currentColor" opacity=".6" />;
      })}
    </svg>
  );
}
