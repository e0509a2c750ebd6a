import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { meQuery, projectPartiesQuery } from '../../api/queries';
import type { ProjectView } from '../../api/types';
import { PartiesHere } from '../../people/names';

/** Whoever is not signed in is told the names of those of whom the project speaks, and of nobody else. */
export function NamedParties({ project, children }: { project: ProjectView; children: ReactNode }) {
  const { data: me } = useQuery(meQuery);
  const { data: named = [] } = useQuery({ ...projectPartiesQuery(project.id, project.version), enabled: me === null });
  return <PartiesHere.Provider value={me === null ? named : undefined}>{children}</PartiesHere.Provider>;
}
