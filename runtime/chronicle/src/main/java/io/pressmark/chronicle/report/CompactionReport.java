package io.pressmark.chronicle.report;

import java.time.Duration;

/**
 * What a compaction did.
 *
 * @param items how many items the store has
 * @param bytesBefore bytes of the files that held them before
 * @param bytesAfter bytes of the files that hold them now
 * @param duration how long it took
 */
public record CompactionReport(long items, long bytesBefore, long bytesAfter, Duration duration) {}
