/** The login the server has given this page. */
export const session = (window as unknown as { session: Readonly<Record<string, string | undefined>> }).session;
