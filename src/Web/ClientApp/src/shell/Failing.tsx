import { Component, type ReactNode } from 'react';
import { Bare } from './Bare';
import { Problem } from './Problem';

interface Props { page: string; children: ReactNode }
interface State { page: string; error?: unknown }

/** Shows what went wrong where a page failed, until another page is opened. */
export class Failing extends Component<Props, State> {
  override state: State = { page: this.props.page };

  static getDerivedStateFromError = (error: unknown): Partial<State> => ({ error });
  static getDerivedStateFromProps = ({ page }: Props, state: State): State | null => (page === state.page ? null : { page, error: undefined });

  override render() {
    return this.state.error === undefined ? this.props.children : <Bare><Problem error={this.state.error} /></Bare>;
  }
}
