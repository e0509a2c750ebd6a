import { useEffect, useState, type ReactNode } from 'react';
import { open, type Opened } from './pages';
import { Bare } from './shell/Bare';
import { Failing } from './shell/Failing';
import { usePath } from './shell/navigation';
import { Shell } from './shell/Shell';

/** The page of the address. The one before stays until the next can be drawn. */
export function App({ first }: { first: Opened }) {
  const shown = useOpened(first);
  const { path, params, Component } = shown;
  return <Failing page={path}>{framed(shown, <Component {...params} />)}</Failing>;
}

function framed({ frame, path }: Opened, page: ReactNode): ReactNode {
  if (frame === 'hall') return <Bare dark>{page}</Bare>;
  return <Bare><Shell path={path} open={frame === 'open'}>{page}</Shell></Bare>;
}

function useOpened(first: Opened): Opened {
  const path = usePath();
  const [shown, show] = useState(first);
  useEffect(() => {
    if (shown.path === path) return;
    let wanted = true;
    void open(path).then(next => wanted && show(next));
    return () => { wanted = false; };
  }, [path, shown.path]);
  return shown;
}
