import { Controller, Get, Header } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HealthCheck, HealthCheckService, TypeOrmHealthIndicator } from '@nestjs/terminus';
import { metrics } from './metrics';

/** For those who watch the server. */
@ApiTags('operation')
@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: TypeOrmHealthIndicator,
  ) {}

  @Get('health')
  @HealthCheck()
  check() {
    return this.health.check([() => this.database.pingCheck('database')]);
  }

  @Get('metrics')
  @Header('content-type', metrics.contentType)
  measured() {
    return metrics.metrics();
  }
}
