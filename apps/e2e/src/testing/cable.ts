import { connect, createServer, type Server, type Socket } from 'node:net';

/** A cable between a browser and the server, which can be pulled and put back. */
export class Cable {
  private readonly ends = new Set<Socket>();
  private pulled = false;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static lay(to: string): Promise<Cable> {
    const { port: target } = new URL(to);
    return new Promise((done) => {
      const server = createServer((near) => {
        if (cable.pulled) return near.destroy();
        const far = connect(Number(target), 'localhost');
        for (const end of [near, far]) {
          cable.ends.add(end);
          end.on('error', () => end.destroy());
          end.on('close', () => {
            cable.ends.delete(end);
            near.destroy();
            far.destroy();
          });
        }
        near.pipe(far).pipe(near);
      });
      let cable: Cable;
      server.listen(0, 'localhost', () => {
        const address = server.address();
        cable = new Cable(server, `http://localhost:${typeof address === 'object' ? address?.port : 0}`);
        done(cable);
      });
    });
  }

  pull(): void {
    this.pulled = true;
    for (const end of this.ends) end.destroy();
  }

  putBack(): void {
    this.pulled = false;
  }

  cut(): void {
    this.pull();
    this.server.close();
  }
}
