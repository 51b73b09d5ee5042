import { Navigate } from '@tanstack/react-router';
import { useBase } from '../exercise/seat/seat-link';

export function ConsoleHome() {
  return <Navigate to={`${useBase()}/inbox` as '/'} search={{} as never} replace />;
}
