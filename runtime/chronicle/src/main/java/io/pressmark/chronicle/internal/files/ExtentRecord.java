package io.pressmark.chronicle.internal.files;

/**
 * What the store's catalogue keeps about one extent file, so that a foreign, truncated or damaged
 * file is recognized before Chronicle parses it.
 *
 * @param number the number in the file's name, never used twice in a store
 * @param pages how many pages it holds, a multiple of 64
 * @param length the file's length in bytes
 * @param headerChecksum CRC32C of the part of the file that describes the map and never changes
 */
public record ExtentRecord(int number, int pages, long length, int headerChecksum) {}
