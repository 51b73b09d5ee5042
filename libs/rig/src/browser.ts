/** What a browser is to the server: a cookie jar that asks over HTTP. */
export class Browser {
  constructor(
    readonly server: string,
    private cookie = '',
  ) {}

  get cookies(): string {
    return this.cookie;
  }

  async ask(
    path: string,
    { method, body, seat, headers = {} }: Asked = {},
  ): Promise<{ status: number; body: Json; headers: Headers; text: string }> {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${this.server}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(seat ? { 'x-tocsin-seat': seat } : {}),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      if (pair.startsWith('tocsin_session=')) this.cookie = pair;
    }
    const text = await answer.text();
    return { status: answer.status, body: parsed(text), headers: answer.headers, text };
  }
}

/** What was answered, for a test to look into as it likes. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;

interface Asked {
  method?: string;
  body?: unknown;
  seat?: string;
  headers?: Record<string, string>;
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
