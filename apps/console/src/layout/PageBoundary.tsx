import { Component, type ReactNode } from 'react';

interface PageBoundaryProps {
  /** Another page starts afresh. */
  readonly resetKey: string;
  readonly fallback: (error: Error) => ReactNode;
  readonly children: ReactNode;
}

interface PageBoundaryState {
  readonly error: Error | undefined;
  readonly resetKey: string;
}

/** Catches what a page throws while it renders, so that bar and menu stay usable. */
export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  override state: PageBoundaryState = { error: undefined, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: Error): Partial<PageBoundaryState> {
    return { error };
  }

  static getDerivedStateFromProps(
    { resetKey }: PageBoundaryProps,
    state: PageBoundaryState,
  ): PageBoundaryState | null {
    return resetKey === state.resetKey ? null : { error: undefined, resetKey };
  }

  override render() {
    return this.state.error ? this.props.fallback(this.state.error) : this.props.children;
  }
}
