import { Controller, Get, NotFoundException } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Demo } from './demo';

@ApiTags('demo')
@Controller('api/demo')
export class DemoController {
  constructor(private readonly demo: Demo) {}

  @Get()
  async seats() {
    const seats = await this.demo.seats();
    if (!seats) throw new NotFoundException('no-demo');
    return seats;
  }
}
