package io.pressmark.chronicle.report;

import java.time.Duration;

/**
 * What a backup, a restore, an export or an import did.
 *
 * @param items how many items were written to the target
 * @param bytes the length of the file that was written or read, in bytes
 * @param duration how long it took
 */
public record TransferReport(long items, long bytes, Duration duration) {}
