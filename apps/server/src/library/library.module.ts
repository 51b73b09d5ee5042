import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentEntity } from './content.entity';
import { PinnedContent } from './content';
import { ScenarioLibrary } from './library';
import { LibraryThread } from './library-thread';

/** Scenarios: those that can be played, and those that exercises have pinned. */
@Module({
  imports: [TypeOrmModule.forFeature([ContentEntity])],
  providers: [LibraryThread, PinnedContent, ScenarioLibrary],
  exports: [PinnedContent, ScenarioLibrary],
})
export class LibraryModule {}
