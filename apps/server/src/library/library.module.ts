import { Module } from '@nestjs/common';
import { PinnedContent } from './content';
import { ScenarioLibrary } from './library';
import { LibraryController } from './library.controller';

/** Scenarios: those that can be played, and those that exercises have pinned. */
@Module({
  controllers: [LibraryController],
  providers: [PinnedContent, ScenarioLibrary],
  exports: [PinnedContent, ScenarioLibrary],
})
export class LibraryModule {}
