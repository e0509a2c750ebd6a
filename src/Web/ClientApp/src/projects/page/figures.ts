import type { FigureView } from '../../api/types';

/** Figures that stand together: those of one topic whose sources differ, or one alone. */
export interface FigureGroup { topic?: string; figures: FigureView[] }

/** In the order in which they came; conflicting ones beside each other where the first of them stands. Nothing is added up or left out. */
export function grouped(figures: readonly FigureView[]): FigureGroup[] {
  const groups = new Map<string, FigureGroup>();
  for (const figure of figures) {
    const topic = figure.conflicts ? (figure.topic ?? undefined) : undefined;
    const key = topic === undefined ? `seq ${figure.figure}` : `topic ${topic}`;
    const group = groups.get(key) ?? { topic, figures: [] };
    group.figures.push(figure);
    groups.set(key, group);
  }
  return [...groups.values()];
}
