/** Where a session begins and ends. */
export const loginPath = "/login";
export const logoutPath = "/logout";
