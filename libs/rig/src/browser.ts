/** What a browser is to the server: a cookie jar that asks over HTTP. */
export class Browser {
  constructor(
    readonly server: string,
    private cookie = '',
  ) {}

  get cookies(): string {
    return this.cookie;
  }

  /** Asks over HTTP. @typeParam Body what an answer that is no refusal holds; the caller knows the path. */
  async ask<Body = Refusal>(
    path: string,
    { method, body, seat, headers = {} }: Asked = {},
  ): Promise<{ status: number; body: Body; headers: Headers; text: string }> {
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
      if (/^(__Host-|__Secure-)?tocsin_session=/.test(pair)) this.cookie = pair;
    }
    const text = await answer.text();
    return { status: answer.status, body: parsed(text) as Body, headers: answer.headers, text };
  }

  /** Makes something. @throws Error with what was answered, when it was not made */
  async made<Body>(path: string, asked: Asked): Promise<Body> {
    const { status, body, text } = await this.ask<Body>(path, asked);
    if (status !== 201) throw new Error(`${path} answered ${status} ${text}`);
    return body;
  }
}

/** What every refusal says. */
interface Refusal {
  code?: string;
  message?: string;
}

interface Asked {
  method?: string;
  body?: unknown;
  seat?: string;
  headers?: Record<string, string>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
