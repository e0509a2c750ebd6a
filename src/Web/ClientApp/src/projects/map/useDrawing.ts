import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from '../../i18n';
import type { Box } from './box';
import { canDraw, draw, followLook, type Drawing } from './drawing';

interface Drawn {
  place: RefObject<HTMLDivElement | null>;
  drawing: Drawing | undefined;
  /** It cannot be drawn here. */
  failed: boolean;
}

/** The drawn land, as long as the element is there; drawn anew whenever it moves, so that what lies on it moves along. @param onMoved The reader moved it: not we. */
export function useDrawing(onMoved: (box: Box) => void): Drawn {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const title = useRef(t('projects:map.label'));
  const told = useRef(onMoved);
  const [drawing, setDrawing] = useState<Drawing>();
  const [failed, setFailed] = useState(() => !canDraw());
  const [, setMoves] = useState(0);
  useEffect(() => { told.current = onMoved; });

  useEffect(() => {
    if (failed || !place.current) return;
    let drawn: Drawing;
    try { drawn = draw(place.current, title.current); }
    catch { queueMicrotask(() => setFailed(true)); return; }
    const moved = () => setMoves(n => n + 1);
    drawn.on('move', moved);
    drawn.on('resize', moved);
    drawn.on('moveend', event => { if (event.originalEvent || 'byReader' in event) told.current(boxOf(drawn)); });
    const unfollow = followLook(drawn);
    setDrawing(drawn);
    return () => { unfollow(); drawn.remove(); setDrawing(undefined); };
  }, [failed]);
  return { place, drawing, failed };
}

function boxOf(drawing: Drawing): Box {
  const box = drawing.getBounds();
  return { west: box.getWest(), south: box.getSouth(), east: box.getEast(), north: box.getNorth() };
}
