import { ask } from '../api/client';

/** Signs in with a cookie. Throws Refused. */
export const login = (email: string, password: string) => ask<void>('/api/auth/login?useCookies=true', { email, password });
