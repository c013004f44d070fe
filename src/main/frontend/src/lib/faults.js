// What can go wrong on the way to the server, apart: it said no, or it could not be reached.

/** The server's answer with its grounds. */
export class Refusal extends Error {
  constructor(status, grounds) {
    super(grounds.map(({ message }) => message).join(' '));
    Object.assign(this, { status, grounds });
  }
}

/** No answer, or none that says anything: trying again may help. */
export class LineBroken extends Error {}

const TOO_EARLY = [408, 425, 429];

export const passes = (status) => status >= 500 || TOO_EARLY.includes(status);
